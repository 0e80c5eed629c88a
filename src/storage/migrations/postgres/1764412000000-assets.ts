import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assets and resources, what was counted of them, and how they left. */
export class Assets1764412000000 implements MigrationInterface {
  readonly name = 'Assets1764412000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "assets" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "village_id" character varying(36) NOT NULL, "match_key" character varying(80) NOT NULL, "import_id" character varying(36), "void_reason" text, "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "updated_at" character varying(24) NOT NULL, "version" bigint NOT NULL, "number" text, "name" text NOT NULL, "class_as_written" text, "class_code" character varying(80) NOT NULL, "model" text, "unit" text, "place" text, "keeper" text, "acquired_as_written" text, "acquired_day" character varying(10), "book_quantity_milli" bigint, "book_value_fen" bigint, "book_net_fen" bigint, "area_centi_mu" bigint, "land_class" character varying(80), "use_as_written" text, "use_code" character varying(80), "funded_by" character varying(80), "note" text, "counted_day" character varying(10), "found_quantity_milli" bigint, "found_value_fen" bigint, "found_area_centi_mu" bigint, "condition" character varying(80), "difference_reason" text, CONSTRAINT "assets_found" CHECK (found_quantity_milli >= 0 AND found_value_fen >= 0 AND found_area_centi_mu >= 0), CONSTRAINT "assets_book" CHECK (book_quantity_milli >= 0 AND book_value_fen >= 0 AND book_net_fen >= 0 AND area_centi_mu >= 0), CONSTRAINT "assets_condition" CHECK ((condition = \'sound\' OR condition = \'damaged\' OR condition = \'scrap\' OR condition = \'lost\' OR condition = \'occupied\')), CONSTRAINT "assets_funding" CHECK ((funded_by = \'fiscal\' OR funded_by = \'collective\' OR funded_by = \'donated\' OR funded_by = \'mixed\')), CONSTRAINT "assets_use" CHECK ((use_code = \'own-use\' OR use_code = \'let\' OR use_code = \'contracted\' OR use_code = \'public\' OR use_code = \'idle\')), CONSTRAINT "assets_land" CHECK ((land_class = \'arable\' OR land_class = \'orchard\' OR land_class = \'woodland\' OR land_class = \'grassland\' OR land_class = \'industrial\' OR land_class = \'commercial\' OR land_class = \'homestead\' OR land_class = \'public\' OR land_class = \'transport\' OR land_class = \'water\' OR land_class = \'unused\' OR land_class = \'other\')), CONSTRAINT "assets_class" CHECK ((class_code = \'buildings\' OR class_code = \'machinery\' OR class_code = \'vehicles\' OR class_code = \'facilities\' OR class_code = \'materials\' OR class_code = \'construction\' OR class_code = \'livestock\' OR class_code = \'forest\' OR class_code = \'intangible\' OR class_code = \'resource\' OR class_code = \'other\')), CONSTRAINT "PK_da96729a8b113377cfb6a62439c" PRIMARY KEY ("id"))',
  'CREATE INDEX "assets_import" ON "assets"  ("import_id") ',
  'CREATE INDEX "assets_match" ON "assets"  ("town_code", "match_key") ',
  'CREATE INDEX "assets_village" ON "assets"  ("town_code", "village_id", "class_code") ',
  'CREATE TABLE "asset_counts" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "asset_id" character varying(36) NOT NULL, "counted_day" character varying(10) NOT NULL, "found_quantity_milli" bigint, "found_value_fen" bigint, "found_area_centi_mu" bigint, "condition" character varying(80), "difference_reason" text, "note" text, "withdraws" character varying(36), "import_id" character varying(36), "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, CONSTRAINT "asset_counts_found" CHECK (found_quantity_milli >= 0 AND found_value_fen >= 0 AND found_area_centi_mu >= 0), CONSTRAINT "asset_counts_condition" CHECK ((condition = \'sound\' OR condition = \'damaged\' OR condition = \'scrap\' OR condition = \'lost\' OR condition = \'occupied\')), CONSTRAINT "PK_6f18a6535a7716dddf3c2d5c5e5" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "asset_counts_withdraws" ON "asset_counts"  ("withdraws") WHERE withdraws IS NOT NULL',
  'CREATE INDEX "asset_counts_import" ON "asset_counts"  ("import_id") ',
  'CREATE INDEX "asset_counts_asset" ON "asset_counts"  ("asset_id") ',
  'CREATE TABLE "asset_disposals" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "asset_id" character varying(36) NOT NULL, "day" character varying(10) NOT NULL, "way" character varying(80) NOT NULL, "quantity_milli" bigint, "procedure" text, "resolution" text, "valuation_day" character varying(10), "valuation_organ" text, "valuation_fen" bigint, "proceeds_fen" bigint NOT NULL, "counterparty" text, "note" text, "withdraws" character varying(36), "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, CONSTRAINT "asset_disposals_money" CHECK (proceeds_fen >= 0 AND valuation_fen >= 0 AND quantity_milli > 0), CONSTRAINT "asset_disposals_way" CHECK ((way = \'sold\' OR way = \'invested\' OR way = \'merged\' OR way = \'given\' OR way = \'scrapped\' OR way = \'written-off\')), CONSTRAINT "PK_62e410aa7046276d0258482f585" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "asset_disposals_withdraws" ON "asset_disposals"  ("withdraws") WHERE withdraws IS NOT NULL',
  'CREATE INDEX "asset_disposals_asset" ON "asset_disposals"  ("asset_id") ',
  'ALTER TABLE "assets" ADD CONSTRAINT "FK_7c3efc4c463da6877078026d96e" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "asset_counts" ADD CONSTRAINT "FK_4545bdfcbb1d5c3094f4b808493" FOREIGN KEY ("asset_id") REFERENCES "assets"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "asset_counts" ADD CONSTRAINT "FK_e456ec04f79e0eaf100d61d315c" FOREIGN KEY ("withdraws") REFERENCES "asset_counts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "asset_disposals" ADD CONSTRAINT "FK_e07f180e7bf0bd8d00d08eca7b5" FOREIGN KEY ("asset_id") REFERENCES "assets"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "asset_disposals" ADD CONSTRAINT "FK_2a8984942bb912ea62378c5566a" FOREIGN KEY ("withdraws") REFERENCES "asset_disposals"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

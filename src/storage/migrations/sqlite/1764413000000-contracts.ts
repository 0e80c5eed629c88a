import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts by which villages let things and contract land out, and the rents paid on them. */
export class Contracts1764413000000 implements MigrationInterface {
  readonly name = 'Contracts1764413000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "contracts" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "village_id" varchar(36) NOT NULL, "match_key" varchar(80) NOT NULL, "import_id" varchar(36), "void_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "updated_at" varchar(24) NOT NULL, "version" bigint NOT NULL, "number" text, "thing" text NOT NULL, "asset_id" varchar(36), "area_centi_mu" bigint, "land_class" varchar(80), "lessee" text, "lessee_member" varchar(80) NOT NULL, "kind" varchar(80) NOT NULL, "form" varchar(80), "from_day" varchar(10), "to_day" varchar(10), "signed_day" varchar(10), "ended_day" varchar(10), "rent_fen" bigint, "schedule" text, "due_month_day" varchar(80), "paid_before_fen" bigint, "deposit_fen" bigint, "deposit_returned_day" varchar(10), "resolution" text, "valuation" text, "bidding" varchar(80), "filing" text, "approved_by_town" text, "missing_terms" text, "tags" text, "note" text, CONSTRAINT "contracts_figures" CHECK (area_centi_mu >= 0 AND rent_fen >= 0 AND deposit_fen >= 0 AND paid_before_fen >= 0), CONSTRAINT "contracts_bidding" CHECK ((bidding = \'public\' OR bidding = \'negotiated\')), CONSTRAINT "contracts_form" CHECK ((form = \'written\' OR form = \'oral\' OR form = \'slip\' OR form = \'none\')), CONSTRAINT "contracts_kind" CHECK ((kind = \'contracted-land\' OR kind = \'four-wastes\' OR kind = \'let\' OR kind = \'other\')), CONSTRAINT "contracts_member" CHECK ((lessee_member = \'yes\' OR lessee_member = \'no\' OR lessee_member = \'unknown\')), CONSTRAINT "contracts_land" CHECK ((land_class = \'arable\' OR land_class = \'orchard\' OR land_class = \'woodland\' OR land_class = \'grassland\' OR land_class = \'industrial\' OR land_class = \'commercial\' OR land_class = \'homestead\' OR land_class = \'public\' OR land_class = \'transport\' OR land_class = \'water\' OR land_class = \'unused\' OR land_class = \'other\')), CONSTRAINT "FK_0762eb20334f68ec5149a15ff83" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_8ffadf2740d6e70cef8050c5ec0" FOREIGN KEY ("asset_id") REFERENCES "assets" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "contract_payments" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "contract_id" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "amount_fen" bigint NOT NULL, "voucher" text, "note" text, "reverses" varchar(36), "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, CONSTRAINT "contract_payments_sign" CHECK ((reverses IS NULL) = (amount_fen > 0) AND amount_fen <> 0), CONSTRAINT "FK_57e429c636d45629e4994dc18cb" FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_4f64e8085a5cee24f218ae540d4" FOREIGN KEY ("reverses") REFERENCES "contract_payments" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "contracts_asset" ON "contracts" ("asset_id") ',
  'CREATE INDEX "contracts_import" ON "contracts" ("import_id") ',
  'CREATE INDEX "contracts_match" ON "contracts" ("town_code", "match_key") ',
  'CREATE INDEX "contracts_village" ON "contracts" ("town_code", "village_id", "to_day") ',
  'CREATE UNIQUE INDEX "contract_payments_reverses" ON "contract_payments" ("reverses") WHERE reverses IS NOT NULL',
  'CREATE INDEX "contract_payments_contract" ON "contract_payments" ("contract_id") ',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures of what counts found. */
export class AssetPhotographs1764500000000 implements MigrationInterface {
  readonly name = 'AssetPhotographs1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "asset_photographs" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "asset_id" character varying(36) NOT NULL, "count_id" character varying(36) NOT NULL, "attachment_id" character varying(36) NOT NULL, "note" text, "withdraws" character varying(36), "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, CONSTRAINT "PK_20e3c0ac1bd69f177d6ee81d034" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "asset_photographs_withdraws" ON "asset_photographs"  ("withdraws") WHERE withdraws IS NOT NULL',
  'CREATE INDEX "asset_photographs_attachment" ON "asset_photographs"  ("attachment_id") ',
  'CREATE INDEX "asset_photographs_asset" ON "asset_photographs"  ("asset_id") ',
  'ALTER TABLE "asset_photographs" ADD CONSTRAINT "FK_25a7d166b7e5495d6b2ec9e552e" FOREIGN KEY ("asset_id") REFERENCES "assets"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "asset_photographs" ADD CONSTRAINT "FK_bde7d009f9558999f88e2961544" FOREIGN KEY ("count_id") REFERENCES "asset_counts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "asset_photographs" ADD CONSTRAINT "FK_5cde3b2351e199b52c04e4586d5" FOREIGN KEY ("attachment_id") REFERENCES "attachments"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "asset_photographs" ADD CONSTRAINT "FK_3f502a6084ccfe2a77679114ad9" FOREIGN KEY ("withdraws") REFERENCES "asset_photographs"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

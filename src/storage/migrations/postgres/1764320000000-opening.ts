import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How cases stood on paper before the ledger began, their confirmation, and their count among the tallies. */
export class Opening1764320000000 implements MigrationInterface {
  readonly name = 'Opening1764320000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'ALTER TABLE "case_tallies" ADD "opening" bigint NOT NULL DEFAULT \'0\'',
  'CREATE TABLE "opening_stands" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "campaign_id" character varying(36) NOT NULL, "case_id" character varying(36) NOT NULL, "import_id" character varying(36), "file" text, "sheet" text, "row_no" bigint, "stand" text NOT NULL, "closed_by" text, "outcome" character varying(80) NOT NULL, "left_reason" character varying(80), "taken_by" character varying(80) NOT NULL, "taken_by_person" character varying(36), "taken_for_person" character varying(36), "taken_at" character varying(24) NOT NULL, "decided_by" character varying(80), "decided_at" character varying(24), CONSTRAINT "opening_stands_outcome_known" CHECK ((outcome = \'awaiting\' OR outcome = \'confirmed\' OR outcome = \'left\' OR outcome = \'withdrawn\')), CONSTRAINT "PK_25dbd6a7382569717e2975f28ad" PRIMARY KEY ("id"))',
  'CREATE TABLE "campaign_openings" ("campaign_id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "confirmed_day" character varying(10) NOT NULL, "confirmed_by" character varying(80) NOT NULL, "confirmed_by_person" character varying(36), "confirmed_for_person" character varying(36), "confirmed_at" character varying(24) NOT NULL, CONSTRAINT "PK_d74fe6d116e993c8209434f6236" PRIMARY KEY ("campaign_id"))',
  'CREATE INDEX "opening_stands_import" ON "opening_stands" ("import_id") ',
  'CREATE INDEX "opening_stands_outcome" ON "opening_stands" ("campaign_id", "outcome", "case_id") ',
  'CREATE UNIQUE INDEX "opening_stands_case" ON "opening_stands" ("case_id") WHERE outcome <> \'withdrawn\'',
  'ALTER TABLE "opening_stands" ADD CONSTRAINT "FK_06100a0c16f5edcf3a67309b8f7" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "opening_stands" ADD CONSTRAINT "FK_dd27e55895f8afb691e71223944" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "campaign_openings" ADD CONSTRAINT "FK_d74fe6d116e993c8209434f6236" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

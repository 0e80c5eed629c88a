import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done on many cases at once, kept case by case, with its way back; requests that were withdrawn. */
export class BulkBatches1764340000000 implements MigrationInterface {
  readonly name = 'BulkBatches1764340000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  "CREATE TABLE \"bulk_batches\" (\"id\" character varying(36) NOT NULL, \"town_code\" character varying(80) NOT NULL, \"campaign_id\" character varying(36) NOT NULL, \"deed\" character varying(80) NOT NULL, \"takes_back\" character varying(36), \"reason\" text, \"state\" character varying(80) NOT NULL, \"asked\" bigint NOT NULL, \"started_by\" character varying(80) NOT NULL, \"started_at\" character varying(24) NOT NULL, \"ended_at\" character varying(24), CONSTRAINT \"bulk_batches_state\" CHECK ((state = 'running' OR state = 'done' OR state = 'cancelled' OR state = 'stopped')), CONSTRAINT \"bulk_batches_deed\" CHECK ((deed = 'assign' OR deed = 'progress' OR deed = 'evidence' OR deed = 'immediate' OR deed = 'continue' OR deed = 'suspend' OR deed = 'resume' OR deed = 'ask-extension' OR deed = 'extend' OR deed = 'request-closure' OR deed = 'verify' OR deed = 'return' OR deed = 'close')), CONSTRAINT \"PK_1faa2e3cd00ca52edf8fc34b7ce\" PRIMARY KEY (\"id\"))",
  'CREATE INDEX "bulk_batches_campaign" ON "bulk_batches"  ("campaign_id", "id") ',
  'CREATE TABLE "bulk_batch_cases" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "batch_id" character varying(36) NOT NULL, "case_id" character varying(36) NOT NULL, "place" bigint NOT NULL, "done" smallint NOT NULL DEFAULT \'0\', "state_before" character varying(80) NOT NULL, "state_after" character varying(80), "version_after" bigint, "refusal" text, "facts" text, CONSTRAINT "PK_79a9a88b3ab06dda3aff6feee6b" PRIMARY KEY ("id"))',
  'CREATE INDEX "bulk_batch_cases_case" ON "bulk_batch_cases"  ("case_id") ',
  'CREATE UNIQUE INDEX "bulk_batch_cases_batch" ON "bulk_batch_cases"  ("batch_id", "place") ',
  'ALTER TABLE "case_progress" ADD "reverses" character varying(36)',
  'CREATE INDEX "settlements_by_voucher" ON "settlements"  ("voucher_id") WHERE voucher_id IS NOT NULL',
  'ALTER TABLE "bulk_batches" ADD CONSTRAINT "FK_6b1cc383341cc211b54d2eb1d33" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "bulk_batch_cases" ADD CONSTRAINT "FK_387c01e52df3d63b5b820e79189" FOREIGN KEY ("batch_id") REFERENCES "bulk_batches"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "bulk_batch_cases" ADD CONSTRAINT "FK_b0466878dab36b35e8fd27d869d" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "case_extensions" DROP CONSTRAINT "case_extensions_state"',
  "ALTER TABLE \"case_extensions\" ADD CONSTRAINT \"case_extensions_state\" CHECK ((state = 'asked' OR state = 'granted' OR state = 'refused' OR state = 'withdrawn'))",
];

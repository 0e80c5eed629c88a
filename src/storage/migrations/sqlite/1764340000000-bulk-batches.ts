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
  'CREATE TABLE "bulk_batches" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "campaign_id" varchar(36) NOT NULL, "deed" varchar(80) NOT NULL, "takes_back" varchar(36), "reason" text, "state" varchar(80) NOT NULL, "asked" bigint NOT NULL, "started_by" varchar(80) NOT NULL, "started_at" varchar(24) NOT NULL, "ended_at" varchar(24), CONSTRAINT "bulk_batches_state" CHECK ((state = \'running\' OR state = \'done\' OR state = \'cancelled\' OR state = \'stopped\')), CONSTRAINT "bulk_batches_deed" CHECK ((deed = \'assign\' OR deed = \'progress\' OR deed = \'evidence\' OR deed = \'immediate\' OR deed = \'continue\' OR deed = \'suspend\' OR deed = \'resume\' OR deed = \'ask-extension\' OR deed = \'extend\' OR deed = \'request-closure\' OR deed = \'verify\' OR deed = \'return\' OR deed = \'close\')), CONSTRAINT "FK_6b1cc383341cc211b54d2eb1d33" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "bulk_batch_cases" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "batch_id" varchar(36) NOT NULL, "case_id" varchar(36) NOT NULL, "place" bigint NOT NULL, "done" smallint NOT NULL DEFAULT (0), "state_before" varchar(80) NOT NULL, "state_after" varchar(80), "version_after" bigint, "refusal" text, "facts" text, CONSTRAINT "FK_387c01e52df3d63b5b820e79189" FOREIGN KEY ("batch_id") REFERENCES "bulk_batches" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_b0466878dab36b35e8fd27d869d" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "bulk_batches_campaign" ON "bulk_batches" ("campaign_id", "id") ',
  'CREATE INDEX "bulk_batch_cases_case" ON "bulk_batch_cases" ("case_id") ',
  'CREATE UNIQUE INDEX "bulk_batch_cases_batch" ON "bulk_batch_cases" ("batch_id", "place") ',
  'CREATE INDEX "settlements_by_voucher" ON "settlements" ("voucher_id") WHERE voucher_id IS NOT NULL',
  'ALTER TABLE "case_progress" ADD COLUMN "reverses" varchar(36)',
  'CREATE TABLE "temporary_case_extensions" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "case_id" varchar(36) NOT NULL, "no" bigint NOT NULL, "state" varchar(80) NOT NULL, "from_due_day" varchar(10), "to_due_day" varchar(10) NOT NULL, "reason" text NOT NULL, "asked_day" varchar(10) NOT NULL, "asked_by" varchar(80) NOT NULL, "asked_by_person" varchar(36), "asked_for_person" varchar(36), "asked_at" varchar(24) NOT NULL, "decided_day" varchar(10), "decided_by" varchar(80), "decided_by_person" varchar(36), "decided_for_person" varchar(36), "decision_note" text, CONSTRAINT "case_extensions_two_persons" CHECK (decided_by_person IS NULL OR decided_by_person <> asked_by_person), CONSTRAINT "case_extensions_state" CHECK ((state = \'asked\' OR state = \'granted\' OR state = \'refused\' OR state = \'withdrawn\')), CONSTRAINT "FK_802062692a2e7ca2d9c35f18f3e" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'INSERT INTO "temporary_case_extensions" ("id", "town_code", "case_id", "no", "state", "from_due_day", "to_due_day", "reason", "asked_day", "asked_by", "asked_by_person", "asked_for_person", "asked_at", "decided_day", "decided_by", "decided_by_person", "decided_for_person", "decision_note") SELECT "id", "town_code", "case_id", "no", "state", "from_due_day", "to_due_day", "reason", "asked_day", "asked_by", "asked_by_person", "asked_for_person", "asked_at", "decided_day", "decided_by", "decided_by_person", "decided_for_person", "decision_note" FROM "case_extensions"',
  'DROP TABLE "case_extensions"',
  'ALTER TABLE "temporary_case_extensions" RENAME TO "case_extensions"',
  'CREATE UNIQUE INDEX "case_extensions_asked" ON "case_extensions" ("case_id") WHERE state = \'asked\'',
];

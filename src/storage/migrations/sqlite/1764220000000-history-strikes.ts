import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests to strike personal values out of the history, and who granted them. */
export class HistoryStrikes1764220000000 implements MigrationInterface {
  readonly name = 'HistoryStrikes1764220000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "history_strikes" ("id" varchar(36) PRIMARY KEY NOT NULL, "chain" varchar(80) NOT NULL, "subject_id" varchar(80) NOT NULL, "seq" bigint, "field" varchar(80), "up_to_seq" bigint NOT NULL, "state" varchar(80) NOT NULL, "reason" text NOT NULL, "asked_by" varchar(80) NOT NULL, "asked_person" varchar(36) NOT NULL, "asked_for" varchar(36), "asked_at" varchar(24) NOT NULL, "decided_by" varchar(80), "decided_person" varchar(36), "decided_for" varchar(36), "decided_at" varchar(24), CONSTRAINT "history_strikes_two_persons" CHECK (state <> \'approved\' OR (decided_person <> asked_person AND decided_person <> coalesce(asked_for, \'\') AND coalesce(decided_for, \'\') <> asked_person AND (decided_for IS NULL OR decided_for <> coalesce(asked_for, \'\')))), CONSTRAINT "history_strikes_decided" CHECK ((state = \'asked\' AND decided_person IS NULL) OR (state <> \'asked\' AND decided_person IS NOT NULL)), CONSTRAINT "history_strikes_value" CHECK ((seq IS NULL AND field IS NULL) OR (seq IS NOT NULL AND field IS NOT NULL)), CONSTRAINT "history_strikes_state" CHECK (state IN (\'asked\', \'approved\', \'refused\')))',
  'CREATE INDEX "history_strikes_chain" ON "history_strikes" ("chain", "state") ',
];

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
  'CREATE TABLE "history_strikes" ("id" character varying(36) NOT NULL, "chain" character varying(80) NOT NULL, "subject_id" character varying(80) NOT NULL, "seq" bigint, "field" character varying(80), "up_to_seq" bigint NOT NULL, "state" character varying(80) NOT NULL, "reason" text NOT NULL, "asked_by" character varying(80) NOT NULL, "asked_person" character varying(36) NOT NULL, "asked_for" character varying(36), "asked_at" character varying(24) NOT NULL, "decided_by" character varying(80), "decided_person" character varying(36), "decided_for" character varying(36), "decided_at" character varying(24), CONSTRAINT "history_strikes_two_persons" CHECK (state <> \'approved\' OR (decided_person <> asked_person AND decided_person <> coalesce(asked_for, \'\') AND coalesce(decided_for, \'\') <> asked_person AND (decided_for IS NULL OR decided_for <> coalesce(asked_for, \'\')))), CONSTRAINT "history_strikes_decided" CHECK ((state = \'asked\' AND decided_person IS NULL) OR (state <> \'asked\' AND decided_person IS NOT NULL)), CONSTRAINT "history_strikes_value" CHECK ((seq IS NULL AND field IS NULL) OR (seq IS NOT NULL AND field IS NOT NULL)), CONSTRAINT "history_strikes_state" CHECK (state IN (\'asked\', \'approved\', \'refused\')), CONSTRAINT "PK_cf591aa1e6a6104c63460ca000f" PRIMARY KEY ("id"))',
  'CREATE INDEX "history_strikes_chain" ON "history_strikes"  ("chain", "state") ',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many persons a hand-over is about, as its paper says. */
export class HandOverPersons1764580000000 implements MigrationInterface {
  readonly name = 'HandOverPersons1764580000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "temporary_hand_overs" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "case_id" varchar(36) NOT NULL, "kind" varchar(80) NOT NULL, "handed_day" varchar(10) NOT NULL, "receipt_number" text, "organ" text, "void_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, "person_count" bigint, CONSTRAINT "hand_overs_persons" CHECK (person_count > 0), CONSTRAINT "FK_63ec9d72b154cb1a0ae2679ee8f" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'INSERT INTO "temporary_hand_overs" ("id", "town_code", "case_id", "kind", "handed_day", "receipt_number", "organ", "void_reason", "recorded_by", "recorded_at", "version") SELECT "id", "town_code", "case_id", "kind", "handed_day", "receipt_number", "organ", "void_reason", "recorded_by", "recorded_at", "version" FROM "hand_overs"',
  'DROP TABLE "hand_overs"',
  'ALTER TABLE "temporary_hand_overs" RENAME TO "hand_overs"',
  'CREATE UNIQUE INDEX "hand_overs_case" ON "hand_overs" ("case_id", "kind") WHERE void_reason IS NULL',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stages of a case, the basis of a verified amount, and money that two cases speak of. */
export class Stages1764330000000 implements MigrationInterface {
  readonly name = 'Stages1764330000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'ALTER TABLE "cases" ADD COLUMN "verified_basis" text',
  'ALTER TABLE "cases" ADD COLUMN "same_money_as" varchar(36)',
  'ALTER TABLE "cases" ADD COLUMN "same_money_before" text',
  'CREATE INDEX "cases_same_money" ON "cases" ("same_money_as") WHERE same_money_as IS NOT NULL',
  'CREATE TABLE "case_stages" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "case_id" varchar(36) NOT NULL, "place" bigint NOT NULL, "name" text NOT NULL, "due_day" varchar(10) NOT NULL, "done_day" varchar(10), "done_note" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, CONSTRAINT "case_stages_place" UNIQUE ("case_id", "place"), CONSTRAINT "FK_a112f072a12c407814043056567" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
];

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
  'ALTER TABLE "cases" ADD "verified_basis" text',
  'ALTER TABLE "cases" ADD "same_money_as" character varying(36)',
  'ALTER TABLE "cases" ADD "same_money_before" text',
  'CREATE INDEX "cases_same_money" ON "cases"  ("same_money_as") WHERE same_money_as IS NOT NULL',
  'CREATE TABLE "case_stages" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "case_id" character varying(36) NOT NULL, "place" bigint NOT NULL, "name" text NOT NULL, "due_day" character varying(10) NOT NULL, "done_day" character varying(10), "done_note" text, "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, CONSTRAINT "case_stages_place" UNIQUE ("case_id", "place"), CONSTRAINT "PK_b92076bbe4c3e2e1089b27a2d4b" PRIMARY KEY ("id"))',
  'ALTER TABLE "case_stages" ADD CONSTRAINT "FK_a112f072a12c407814043056567" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which person recorded a case and moved it, so that duties are kept apart whatever account is used. */
export class PersonsOfMoves1764205000000 implements MigrationInterface {
  readonly name = 'PersonsOfMoves1764205000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'ALTER TABLE "cases" ADD COLUMN "recorded_by_person" varchar(36)',
  'ALTER TABLE "cases" ADD COLUMN "recorded_for_person" varchar(36)',
  'ALTER TABLE "case_moves" ADD COLUMN "moved_by_person" varchar(36)',
  'ALTER TABLE "case_moves" ADD COLUMN "moved_for_person" varchar(36)',
];

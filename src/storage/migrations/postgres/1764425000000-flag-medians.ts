import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rents that flags were compared with are kept beside them. */
export class FlagMedians1764425000000 implements MigrationInterface {
  readonly name = 'FlagMedians1764425000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = ['ALTER TABLE "flag_marks" ADD "medians" text'];

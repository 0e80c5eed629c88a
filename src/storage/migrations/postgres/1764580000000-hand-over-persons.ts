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
  'ALTER TABLE "hand_overs" ADD "person_count" bigint',
  'ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_persons" CHECK (person_count > 0)',
];

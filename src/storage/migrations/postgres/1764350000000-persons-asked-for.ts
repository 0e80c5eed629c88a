import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which items of a campaign ask for somebody to be dealt with. */
export class PersonsAskedFor1764350000000 implements MigrationInterface {
  readonly name = 'PersonsAskedFor1764350000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = ['ALTER TABLE "campaign_items" ADD "asks_person" smallint NOT NULL DEFAULT \'0\''];

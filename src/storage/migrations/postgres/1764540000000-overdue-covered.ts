import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is overdue is counted by category and item from the index alone. */
export class OverdueCovered1764540000000 implements MigrationInterface {
  readonly name = 'OverdueCovered1764540000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'DROP INDEX "cases_by_due_day"',
  'CREATE INDEX "cases_by_due_day" ON "cases" ("campaign_id", "due_day", "state", "village_id", "extension_count", "category_code", "item_code", "town_code") WHERE due_day IS NOT NULL',
];

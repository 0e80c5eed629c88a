import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for the desks: what waits, what is late, and what came in or was decided lately. */
export class Desks1764360000000 implements MigrationInterface {
  readonly name = 'Desks1764360000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'DROP INDEX "cases_by_due_day"',
  'CREATE INDEX "cases_by_due_day" ON "cases" ("campaign_id", "due_day", "state", "village_id", "extension_count") WHERE due_day IS NOT NULL',
  'CREATE INDEX "cases_by_state" ON "cases" ("campaign_id", "state", "no") ',
  'CREATE INDEX "cases_by_recorded" ON "cases" ("campaign_id", "import_id", "recorded_at", "state") ',
  'CREATE INDEX "cases_undisposed" ON "cases" ("campaign_id", "state", "village_id", "recovered_fen", "returned_fen", "turned_over_fen", "households_fen", "held_fen") WHERE recovered_fen > returned_fen + turned_over_fen + households_fen + held_fen',
  'CREATE INDEX "case_moves_by_turn" ON "case_moves" ("to_state", "from_state", "day") ',
  'CREATE INDEX "settlements_by_recorded" ON "settlements" ("recorded_at") WHERE import_id IS NULL',
  'CREATE INDEX "case_attachments_by_linked" ON "case_attachments" ("linked_at") ',
  'CREATE INDEX "case_progress_by_recorded" ON "case_progress" ("recorded_at") ',
];

import type { MigrationInterface } from 'typeorm';

/** How a case continued stays with the move that brought it there; older moves are told by the history. */
export class ContinuingMoves1764620000000 implements MigrationInterface {
  readonly name = 'ContinuingMoves1764620000000';

  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'ALTER TABLE "case_moves" ADD COLUMN "continuing_kind" varchar(80)',
  // Moves are never changed once written; every migration ends with the triggers that say so.
  'DROP TRIGGER IF EXISTS case_moves_no_update',
  `UPDATE case_moves SET continuing_kind = (
     SELECT json_extract(h.body, '$.after.continuingKind') FROM history_entries h
     WHERE h.subject_id = case_moves.case_id AND json_extract(h.body, '$.what') = 'case.continuing'
       AND json_extract(h.body, '$.after.continuingKind') IS NOT NULL AND json_extract(h.body, '$.after.day') <= case_moves.day
     ORDER BY h.seq DESC LIMIT 1)
   WHERE to_state = 'continuing'`,
];

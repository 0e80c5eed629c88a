import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { StageRow } from './stage.entity.js';

/** The stages of a case, in their order. */
export const stagesOf = (sql: SqlReader, caseId: string): Promise<StageRow[]> =>
  sql.all<StageRow>(
    `SELECT ${tableOf(StageRow).select('s')} FROM case_stages s WHERE s.case_id = ? ORDER BY s.place`,
    [caseId],
  );

/** Puts the plan of a case in place of the one before. */
export async function replaceStages(
  sql: SqlWriter,
  caseId: string,
  stages: readonly StageRow[],
): Promise<void> {
  await sql.run('DELETE FROM case_stages WHERE case_id = ?', [caseId]);
  await insertRows(sql, StageRow, stages);
}

/** Keeps that a stage was done, or was not. */
export const markStage = (
  sql: SqlWriter,
  id: string,
  done: Pick<StageRow, 'doneDay' | 'doneNote'>,
): Promise<boolean> => updateRow(sql, StageRow, { id }, done);

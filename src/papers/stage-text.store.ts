import { scopeCondition, type Scope } from '../access/scope.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { StageTextRow } from './stage-text.entity.js';

/** The texts kept for a campaign in scope; undefined where none are. */
export function stageTextOf(
  sql: SqlReader,
  scope: Scope,
  campaignId: string,
): Promise<StageTextRow | undefined> {
  const within = scopeCondition(scope, 'x.town_code');
  return sql.first<StageTextRow>(
    `SELECT ${tableOf(StageTextRow).select('x')} FROM stage_texts x WHERE x.campaign_id = ? AND ${within.sql}`,
    [campaignId, ...within.parameters],
  );
}

/** Writes the first texts of a campaign. */
export const insertStageText = (sql: SqlWriter, row: StageTextRow): Promise<void> =>
  insertRows(sql, StageTextRow, [row]);

/** Writes what follows on a version; false where somebody else was faster. */
export const updateStageText = (
  sql: SqlWriter,
  { id, version, ...changes }: StageTextRow,
): Promise<boolean> => updateRow(sql, StageTextRow, { id, version: version - 1 }, { ...changes, version });

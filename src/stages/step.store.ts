import { scopeCondition, type Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { VillageStepRow } from './step.entity.js';

/** The steps of a campaign's villages that were ever ticked. */
export async function stepsOf(sql: SqlReader, scope: Scope, campaignId: Id): Promise<VillageStepRow[]> {
  const within = scopeCondition(scope, 's.town_code', 's.village_id');
  return sql.all<VillageStepRow>(
    `SELECT ${tableOf(VillageStepRow).select('s')} FROM village_steps s WHERE s.campaign_id = ? AND ${within.sql}`,
    [campaignId, ...within.parameters],
  );
}

/** Adds steps. */
export const insertSteps = (sql: SqlWriter, rows: readonly VillageStepRow[]): Promise<void> =>
  insertRows(sql, VillageStepRow, rows);

/** Changes a step that still has this version; false where it has not. */
export const updateStep = (
  sql: SqlWriter,
  key: { readonly id: Id; readonly version: number },
  changes: Partial<VillageStepRow>,
): Promise<boolean> => updateRow(sql, VillageStepRow, key, { ...changes, version: key.version + 1 });

import { scopeCondition, type Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { InspectionRoundRow, InspectionVisitRow } from './round.entity.js';

/** A village of a round with its name. */
export type NamedVisit = InspectionVisitRow & { readonly villageName: string };

/** Rounds of a campaign, the newest first; a village sees those in which it was visited. */
export async function roundsOf(sql: SqlReader, scope: Scope, campaignId: Id): Promise<InspectionRoundRow[]> {
  const within = scopeCondition(scope, 'm.town_code', 'm.village_id');
  return sql.all<InspectionRoundRow>(
    `SELECT ${tableOf(InspectionRoundRow).select('r')} FROM inspection_rounds r WHERE r.campaign_id = ?
       AND EXISTS (SELECT 1 FROM inspection_visits m WHERE m.round_id = r.id AND ${within.sql})
     ORDER BY r.no DESC`,
    [campaignId, ...within.parameters],
  );
}

/** One round with a village in scope. */
export async function roundById(
  sql: SqlReader,
  scope: Scope,
  id: Id,
): Promise<InspectionRoundRow | undefined> {
  const within = scopeCondition(scope, 'm.town_code', 'm.village_id');
  return sql.first<InspectionRoundRow>(
    `SELECT ${tableOf(InspectionRoundRow).select('r')} FROM inspection_rounds r WHERE r.id = ?
       AND EXISTS (SELECT 1 FROM inspection_visits m WHERE m.round_id = r.id AND ${within.sql})`,
    [id, ...within.parameters],
  );
}

/** The villages in scope of a campaign's rounds, in printing order. */
export async function visitsOf(sql: SqlReader, scope: Scope, campaignId: Id): Promise<NamedVisit[]> {
  const within = scopeCondition(scope, 'm.town_code', 'm.village_id');
  return sql.all<NamedVisit>(
    `SELECT ${tableOf(InspectionVisitRow).select('m')}, v.name AS "villageName"
     FROM inspection_visits m JOIN inspection_rounds r ON r.id = m.round_id JOIN villages v ON v.id = m.village_id
     WHERE r.campaign_id = ? AND ${within.sql} ORDER BY v.print_order, v.name`,
    [campaignId, ...within.parameters],
  );
}

/** The next number of a campaign's rounds; whoever asks meanwhile waits until the unit ends. */
export async function nextRoundNo(sql: SqlWriter, townCode: string, campaignId: Id): Promise<number> {
  await sql.run('UPDATE towns SET code = code WHERE code = ?', [townCode]);
  const found = await sql.first<{ no: number }>(
    'SELECT coalesce(max(r.no), 0) + 1 AS "no" FROM inspection_rounds r WHERE r.town_code = ? AND r.campaign_id = ?',
    [townCode, campaignId],
  );
  return found?.no ?? 1;
}

/** Adds a round. */
export const insertRound = (sql: SqlWriter, row: InspectionRoundRow): Promise<void> =>
  insertRows(sql, InspectionRoundRow, [row]);

/** Changes a round that still has this version; false where it has not. */
export const updateRound = (
  sql: SqlWriter,
  key: { readonly id: Id; readonly version: number },
  changes: Partial<InspectionRoundRow>,
): Promise<boolean> => updateRow(sql, InspectionRoundRow, key, { ...changes, version: key.version + 1 });

/** Puts the villages of a round in place of those before; the history keeps what was there. */
export async function replaceVisits(
  sql: SqlWriter,
  roundId: Id,
  visits: readonly InspectionVisitRow[],
): Promise<void> {
  await sql.run('DELETE FROM inspection_visits WHERE round_id = ?', [roundId]);
  await insertRows(sql, InspectionVisitRow, visits);
}

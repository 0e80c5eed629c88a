import { scopeCondition, type Scope } from '../access/scope.js';
import { placeholders, spelt, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { CaseDetailRow, CaseMoveRow, CaseRow } from './case.entity.js';

const BY_ID = spelt(
  (condition) => `SELECT ${tableOf(CaseRow).select('c')} FROM cases c WHERE c.id = ? AND ${condition}`,
);

/** A case of this identity within the scope. */
export async function caseById(sql: SqlReader, scope: Scope, id: string): Promise<CaseRow | undefined> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.first<CaseRow>(BY_ID(within.sql), [id, ...within.parameters]);
}

/** Cases of these identities within the scope; those that do not exist are left out. */
export async function casesByIds(sql: SqlReader, scope: Scope, ids: readonly string[]): Promise<CaseRow[]> {
  if (ids.length === 0) return [];
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all<CaseRow>(
    `SELECT ${tableOf(CaseRow).select('c')} FROM cases c WHERE c.id IN (${placeholders(ids.length)}) AND ${within.sql}`,
    [...ids, ...within.parameters],
  );
}

/** Cases of a campaign by their numbers; those that do not exist are left out. */
export async function casesByNo(
  sql: SqlReader,
  scope: Scope,
  campaign: { readonly id: string; readonly townCode: string },
  nos: readonly number[],
): Promise<CaseRow[]> {
  if (nos.length === 0) return [];
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all<CaseRow>(
    `SELECT ${tableOf(CaseRow).select('c')} FROM cases c
     WHERE c.town_code = ? AND c.campaign_id = ? AND c.no IN (${placeholders(nos.length)}) AND ${within.sql}`,
    [campaign.townCode, campaign.id, ...nos, ...within.parameters],
  );
}

const BY_MATCH_KEY = spelt(
  (condition) => `SELECT ${tableOf(CaseRow).select('c')} FROM cases c
     WHERE c.town_code = ? AND c.campaign_id = ? AND c.state <> 'voided' AND ${condition}`,
);

/** Cases of a campaign, other than voided ones, that have one of these match keys. */
export async function casesByMatchKey(
  sql: SqlReader,
  scope: Scope,
  campaign: { readonly id: string; readonly townCode: string },
  matchKeys: readonly string[],
): Promise<CaseRow[]> {
  if (matchKeys.length === 0) return [];
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all<CaseRow>(
    BY_MATCH_KEY(`c.match_key IN (${placeholders(matchKeys.length)}) AND ${within.sql}`),
    [campaign.townCode, campaign.id, ...matchKeys, ...within.parameters],
  );
}

/** Cases of a campaign in the same village with the same item, other than voided ones; the oldest first. */
export async function casesOfVillageAndItem(
  sql: SqlReader,
  campaignId: string,
  villageId: string,
  itemCode: string,
): Promise<{ id: string; no: number; description: string }[]> {
  return sql.all(
    `SELECT c.id AS "id", c.no AS "no", c.description AS "description" FROM cases c
     WHERE c.campaign_id = ? AND c.village_id = ? AND c.item_code = ? AND c.state <> 'voided' ORDER BY c.no LIMIT 5`,
    [campaignId, villageId, itemCode],
  );
}

/** The cases of a campaign in these villages that are neither closed nor voided, by number. */
export async function openCasesOfVillages(
  sql: SqlReader,
  scope: Scope,
  campaign: { readonly id: string; readonly townCode: string },
  villageIds: readonly string[],
): Promise<CaseRow[]> {
  if (villageIds.length === 0) return [];
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all<CaseRow>(
    `SELECT ${tableOf(CaseRow).select('c')} FROM cases c
     WHERE c.town_code = ? AND c.campaign_id = ? AND c.village_id IN (${placeholders(villageIds.length)})
       AND c.state NOT IN ('closed', 'voided') AND ${within.sql} ORDER BY c.no`,
    [campaign.townCode, campaign.id, ...villageIds, ...within.parameters],
  );
}

/** Cases that an import recorded, other than voided ones, by number. */
export async function casesOfImport(sql: SqlReader, scope: Scope, importId: string): Promise<CaseRow[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all<CaseRow>(
    `SELECT ${tableOf(CaseRow).select('c')} FROM cases c
     WHERE c.import_id = ? AND c.state <> 'voided' AND ${within.sql} ORDER BY c.no`,
    [importId, ...within.parameters],
  );
}

/** The moves of one case, in the order in which they were made. */
export const movesOf = (sql: SqlReader, caseId: string): Promise<CaseMoveRow[]> =>
  sql.all<CaseMoveRow>(
    `SELECT ${tableOf(CaseMoveRow).select('m')} FROM case_moves m WHERE m.case_id = ? ORDER BY m.id`,
    [caseId],
  );

/** Cases that were merged into one, by number. */
export const casesMergedInto = (sql: SqlReader, caseId: string): Promise<CaseRow[]> =>
  sql.all<CaseRow>(
    `SELECT ${tableOf(CaseRow).select('c')} FROM cases c WHERE c.merged_into = ? ORDER BY c.no`,
    [caseId],
  );

/** Cases whose money is counted in this one. */
export const casesCountedIn = (sql: SqlReader, caseId: string): Promise<CaseRow[]> =>
  sql.all<CaseRow>(
    `SELECT ${tableOf(CaseRow).select('c')} FROM cases c WHERE c.same_money_as = ? AND c.state <> 'voided' ORDER BY c.no`,
    [caseId],
  );

/** The details of one case, in their order. */
export const detailsOf = (sql: SqlReader, caseId: string): Promise<CaseDetailRow[]> =>
  sql.all<CaseDetailRow>(
    `SELECT ${tableOf(CaseDetailRow).select('d')} FROM case_details d WHERE d.case_id = ? ORDER BY d.place`,
    [caseId],
  );

/** Puts these details in the place of those that a case has. */
export async function replaceDetails(
  sql: SqlWriter,
  caseId: string,
  details: readonly CaseDetailRow[],
): Promise<void> {
  await sql.run('DELETE FROM case_details WHERE case_id = ?', [caseId]);
  await insertRows(sql, CaseDetailRow, details);
}

/** Appends a move from one state to another. */
export const appendMoves = (sql: SqlWriter, moves: readonly CaseMoveRow[]): Promise<void> =>
  insertRows(sql, CaseMoveRow, moves);

import { scopeCondition, type Condition, type Scope } from '../access/scope.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { CampaignItemRow, CampaignRow, DeclarationRow } from './campaign.entity.js';

/** Campaigns of the scope's towns; whoever has a village of a town sees the town's campaigns. */
function campaignsWithin(scope: Scope): Condition {
  if (scope.kind !== 'villages') return scopeCondition(scope, 'c.town_code');
  const villages = scopeCondition(scope, 'v.town_code', 'v.id');
  const sql = `EXISTS (SELECT 1 FROM villages v WHERE v.town_code = c.town_code AND ${villages.sql})`;
  return { sql, parameters: villages.parameters };
}

/** All campaigns in scope, in the order in which they were opened. */
export async function campaignsOf(sql: SqlReader, scope: Scope): Promise<CampaignRow[]> {
  const within = campaignsWithin(scope);
  return sql.all<CampaignRow>(
    `SELECT ${tableOf(CampaignRow).select('c')} FROM campaigns c WHERE ${within.sql} ORDER BY c.ordinal`,
    within.parameters,
  );
}

/** The campaign with this code, if it is in scope. */
export async function campaignByCode(
  sql: SqlReader,
  scope: Scope,
  code: string,
): Promise<CampaignRow | undefined> {
  const within = campaignsWithin(scope);
  return sql.first<CampaignRow>(
    `SELECT ${tableOf(CampaignRow).select('c')} FROM campaigns c WHERE c.code = ? AND ${within.sql} ORDER BY c.ordinal`,
    [code, ...within.parameters],
  );
}

/** The campaign with this id, if it is in scope. */
export async function campaignById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<CampaignRow | undefined> {
  const within = campaignsWithin(scope);
  return sql.first<CampaignRow>(
    `SELECT ${tableOf(CampaignRow).select('c')} FROM campaigns c WHERE c.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
}

/** The highest ordinal of all campaigns of the ledger, 0 where there is none. */
export async function lastOrdinal(sql: SqlReader): Promise<number> {
  const row = await sql.first<{ last: number | null }>('SELECT max(c.ordinal) AS "last" FROM campaigns c');
  return row?.last ?? 0;
}

/** Adds a campaign with its items. */
export async function insertCampaign(
  sql: SqlWriter,
  campaign: CampaignRow,
  items: readonly CampaignItemRow[],
): Promise<void> {
  await insertRows(sql, CampaignRow, [campaign]);
  await insertRows(sql, CampaignItemRow, items);
}

/** Changes a campaign that still has this version and says whether it had. */
export const updateCampaign = (
  sql: SqlWriter,
  key: Pick<CampaignRow, 'id' | 'version'>,
  changes: Partial<CampaignRow>,
): Promise<boolean> => updateRow(sql, CampaignRow, key, changes);

/**
 * Reserves case numbers and answers the first of them, undefined where there is no such campaign. The row stays locked
 * until the unit ends, so that numbers follow one another without a gap that a failed unit leaves.
 */
export async function reserveNumbers(
  sql: SqlWriter,
  campaignId: string,
  count: number,
): Promise<number | undefined> {
  await sql.run('UPDATE campaigns SET next_no = next_no + ? WHERE id = ?', [count, campaignId]);
  const row = await sql.first<{ nextNo: number }>(
    'SELECT c.next_no AS "nextNo" FROM campaigns c WHERE c.id = ?',
    [campaignId],
  );
  return row === undefined ? undefined : row.nextNo - count;
}

/** The items of a campaign by place; the caller has made sure that the campaign is in scope. */
export async function itemsOf(sql: SqlReader, campaignId: string): Promise<CampaignItemRow[]> {
  return sql.all<CampaignItemRow>(
    `SELECT ${tableOf(CampaignItemRow).select('i')} FROM campaign_items i WHERE i.campaign_id = ? ORDER BY i.no, i.id`,
    [campaignId],
  );
}

/** The item of a campaign with this code; the caller has made sure that the campaign is in scope. */
export async function itemByCode(
  sql: SqlReader,
  campaign: Pick<CampaignRow, 'id' | 'townCode'>,
  code: string,
): Promise<CampaignItemRow | undefined> {
  return sql.first<CampaignItemRow>(
    `SELECT ${tableOf(CampaignItemRow).select('i')} FROM campaign_items i
     WHERE i.town_code = ? AND i.campaign_id = ? AND i.code = ?`,
    [campaign.townCode, campaign.id, code],
  );
}

/** Adds items to a campaign. */
export const insertItems = (sql: SqlWriter, items: readonly CampaignItemRow[]): Promise<void> =>
  insertRows(sql, CampaignItemRow, items);

/** Changes an item. */
export const updateItem = (sql: SqlWriter, id: string, changes: Partial<CampaignItemRow>): Promise<boolean> =>
  updateRow(sql, CampaignItemRow, { id }, changes);

/** Removes an item; Refusal `storage.in-use` when a case names it. */
export async function removeItem(sql: SqlWriter, id: string): Promise<void> {
  await sql.run('DELETE FROM campaign_items WHERE id = ?', [id]);
}

/** What was stated about a campaign; the caller has made sure that the campaign is in scope. */
export async function declarationOf(sql: SqlReader, campaignId: string): Promise<DeclarationRow | undefined> {
  return sql.first<DeclarationRow>(
    `SELECT ${tableOf(DeclarationRow).select('d')} FROM declarations d WHERE d.campaign_id = ?`,
    [campaignId],
  );
}

/** Keeps a declaration in the place of the one that was there. */
export async function putDeclaration(sql: SqlWriter, declaration: DeclarationRow): Promise<void> {
  await sql.run('DELETE FROM declarations WHERE campaign_id = ?', [declaration.campaignId]);
  await insertRows(sql, DeclarationRow, [declaration]);
}

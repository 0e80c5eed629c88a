import { scopeCondition, type Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader } from '../storage/sql.js';
import type { NearbyCase, VillageFigures } from './case-existing.js';

/** A campaign's figures by village, from the tallies; voided cases count nowhere. */
export async function figuresByVillage(
  sql: SqlReader,
  scope: Scope,
  campaign: { readonly id: Id; readonly townCode: string },
): Promise<VillageFigures[]> {
  const within = scopeCondition(scope, 't.town_code', 't.village_id');
  return sql.all<VillageFigures>(
    `SELECT nullif(t.village_id, '') AS "villageId", sum(t.cases) AS "cases", sum(t.amount_fen) AS "amountFen",
       sum(t.undetermined) AS "undetermined", sum(t.recovered_fen) AS "recoveredFen"
     FROM case_tallies t
     WHERE t.town_code = ? AND t.campaign_id = ? AND t.state <> 'voided' AND ${within.sql}
     GROUP BY t.village_id`,
    [campaign.townCode, campaign.id, ...within.parameters],
  );
}

/** Has the campaign any case at all, voided ones included? */
export async function hasCases(
  sql: SqlReader,
  campaign: { readonly id: Id; readonly townCode: string },
): Promise<boolean> {
  const found = await sql.first(
    'SELECT 1 AS "one" FROM cases c WHERE c.town_code = ? AND c.campaign_id = ? LIMIT 1',
    [campaign.townCode, campaign.id],
  );
  return found !== undefined;
}

/** Which of these cases have settlements that a person recorded rather than an import. */
export async function settledByPersons(sql: SqlReader, caseIds: readonly Id[]): Promise<Set<Id>> {
  if (caseIds.length === 0) return new Set();
  const rows = await sql.all<{ caseId: Id }>(
    `SELECT DISTINCT s.case_id AS "caseId" FROM settlements s
     WHERE s.import_id IS NULL AND s.case_id IN (${placeholders(caseIds.length)})`,
    [...caseIds],
  );
  return new Set(rows.map((row) => row.caseId));
}

/** Cases of some villages and items that a new row may have meant; at most `limit`. */
export async function casesNearby(
  sql: SqlReader,
  campaign: { readonly id: Id; readonly townCode: string },
  villageIds: readonly Id[],
  itemCodes: readonly string[],
  limit: number,
): Promise<NearbyCase[]> {
  if (villageIds.length === 0 || itemCodes.length === 0) return [];
  return sql.all(
    `SELECT c.id AS "id", c.no AS "no", c.village_id AS "villageId", c.item_code AS "itemCode", c.description AS "description"
     FROM cases c WHERE c.campaign_id = ? AND c.village_id IN (${placeholders(villageIds.length)})
       AND c.item_code IN (${placeholders(itemCodes.length)}) AND c.state <> 'voided' ORDER BY c.no DESC LIMIT ${limit}`,
    [campaign.id, ...villageIds, ...itemCodes],
  );
}

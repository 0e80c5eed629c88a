import { scopeCondition, type Scope } from '../access/scope.js';
import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import type { SqlReader } from '../storage/sql.js';
import type { RolledCampaign } from './rollup.store.js';
import type { Standing, StandingPart, StandingRowView } from './standing.js';

const STANDING = `CASE c.state
  WHEN 'closed' THEN 'closed' WHEN 'continuing' THEN 'continuing' WHEN 'suspended' THEN 'suspended'
  WHEN 'rectifying' THEN 'rectifying' WHEN 'registered' THEN 'registered'
  WHEN 'assigned' THEN CASE
    WHEN c.due_day IS NOT NULL OR c.due_as_written IS NOT NULL OR c.measures IS NOT NULL THEN 'required'
    WHEN coalesce(c.progress_text, c.result_text, c.handling_text, c.cause) IS NOT NULL THEN 'noted'
    ELSE 'unrecorded' END
  ELSE 'requested' END`;

const SETTLED = `CASE WHEN c.amount_kind = 'known' AND c.amount_fen > 0 AND c.amount_fen =
  c.recovered_fen + c.set_off_fen + c.corrected_fen + c.written_off_fen + c.not_pursued_fen THEN 1 ELSE 0 END`;

/** How far the cases in scope are, by item and village. */
export async function standingParts(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
): Promise<StandingPart[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const rows = await sql.all<StandingPart>(
    `SELECT x.category_code AS "categoryCode", x.item_code AS "itemCode", x.standing AS "standing",
       x.village_id AS "villageId", count(*) AS "cases", sum(x.settled) AS "settled"
     FROM (SELECT c.category_code, coalesce(c.item_code, '') AS item_code, coalesce(c.village_id, '') AS village_id,
         ${STANDING} AS standing, ${SETTLED} AS settled
       FROM cases c WHERE c.campaign_id = ? AND c.state <> 'voided' AND ${within.sql}) x
     GROUP BY x.category_code, x.item_code, x.standing, x.village_id`,
    [campaign.id, ...within.parameters],
  );
  return rows.map((row) => ({ ...row, cases: Number(row.cases), settled: Number(row.settled) }));
}

/** A page of the cases of a standing by their numbers, and how many there are; `code` is that of a line. */
export async function standingRows(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
  { standing, code, ...page }: { readonly standing: Standing; readonly code: string } & PageQuestion,
): Promise<{ readonly rows: (Omit<StandingRowView, 'number'> & { no: number })[]; readonly total: number }> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const [narrowing, codes] =
    code === ''
      ? ['1 = 1', []]
      : code.includes('/')
        ? ['c.item_code = ?', [code]]
        : ['c.category_code = ?', [code]];
  const where = `c.campaign_id = ? AND c.state <> 'voided' AND ${within.sql} AND ${narrowing} AND ${STANDING} = ?`;
  const parameters = [campaign.id, ...within.parameters, ...codes, standing];
  const whole = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" FROM cases c WHERE ${where}`,
    parameters,
  );
  const rows = await sql.all<Omit<StandingRowView, 'number'> & { no: number }>(
    `SELECT c.id AS "id", c.no AS "no", v.name AS "villageName", i.name AS "itemName",
       c.description AS "description", c.state AS "state"
     FROM cases c LEFT JOIN villages v ON v.id = c.village_id
       LEFT JOIN campaign_items i
         ON i.town_code = c.town_code AND i.campaign_id = c.campaign_id AND i.code = c.item_code
     WHERE ${where} ORDER BY c.no LIMIT ? OFFSET ?`,
    [...parameters, page.size, offsetOf(page)],
  );
  return { rows, total: Number(whole?.total ?? 0) };
}

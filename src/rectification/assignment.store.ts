import { scopeCondition, type Scope } from '../access/scope.js';
import { CATEGORY_CODES } from '../campaigns/campaign.js';
import type { SqlReader } from '../storage/sql.js';
import { BULK_MAX } from './bulk.js';
import type { UnassignedCase } from './assignment.js';

/** A case that waits, as its table has it. */
export type UnassignedRow = Omit<UnassignedCase, 'number' | 'earliestDay'> & {
  readonly no: number;
  readonly countsFromDay: UnassignedCase['earliestDay'];
};

const CATEGORY_ORDER = `CASE c.category_code ${CATEGORY_CODES.map((code, place) => `WHEN '${code}' THEN ${place}`).join(' ')} END`;
const WAITING = "c.campaign_id = ? AND c.state = 'registered'";

/** The cases of a campaign that are registered and not handed out: by category, item, village and number. */
export async function unassignedCases(
  sql: SqlReader,
  scope: Scope,
  campaignId: string,
): Promise<{ rows: UnassignedRow[]; total: number }> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const counted = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" FROM cases c WHERE ${WAITING} AND ${within.sql}`,
    [campaignId, ...within.parameters],
  );
  const rows = await sql.all<UnassignedRow>(
    `SELECT c.id AS "id", c.version AS "version", c.no AS "no", c.village_id AS "villageId",
       c.category_code AS "categoryCode", c.item_code AS "itemCode", c.description AS "description",
       c.amount_kind AS "amountKind", c.amount_fen AS "amountFen", c.measures AS "measures", c.leader AS "leader",
       c.responsible_unit AS "responsibleUnit", c.rectifier AS "rectifier", c.due_day AS "dueDay",
       c.due_as_written AS "dueAsWritten", c.counts_from_day AS "countsFromDay"
     FROM cases c LEFT JOIN villages v ON v.id = c.village_id
     LEFT JOIN campaign_items i ON i.town_code = c.town_code AND i.campaign_id = c.campaign_id AND i.code = c.item_code
     WHERE ${WAITING} AND ${within.sql}
     ORDER BY ${CATEGORY_ORDER}, coalesce(i.no, 1000000), coalesce(v.print_order, 1000000), c.no LIMIT ?`,
    [campaignId, ...within.parameters, BULK_MAX],
  );
  return { rows, total: counted?.total ?? 0 };
}

import { scopeCondition, type Scope } from '../access/scope.js';
import {
  DISPOSITION_KINDS,
  SETTLEMENT_KINDS,
  type DispositionKind,
  type SettlementKind,
} from '../cases/case.js';
import { LINE_FIGURES } from '../cases/case-figures.js';
import { SUM_OF } from '../cases/case-money.js';
import { STATES_WITH_CLOCK } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import { snakeCase } from '../storage/naming.js';
import type { SqlReader } from '../storage/sql.js';
import { SUMMED, type RollupGroup } from './rollup.rules.js';

/** A campaign that was found in scope. */
export interface RolledCampaign {
  readonly id: string;
  readonly townCode: string;
}

/**
 * The figures as they are now, from the tallies: some hundreds of rows whatever the number of cases. Without items the
 * engine adds up what differs in the item alone, which is quicker than handing out every row.
 */
export function groupsNow(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
  items: 'with-items' | 'without-items',
): Promise<RollupGroup[]> {
  const within = scopeCondition(scope, 't.town_code', 't.village_id');
  const keys = 't.village_id, t.category_code, t.state';
  const [itemCode, grouping] =
    items === 'with-items' ? ['t.item_code', `${keys}, t.item_code`] : ["''", keys];
  const sums = SUMMED.map((figure) => `sum(t.${snakeCase(figure)}) AS "${figure}"`);
  return sql.all<RollupGroup>(
    `SELECT t.village_id AS "villageId", t.category_code AS "categoryCode", ${itemCode} AS "itemCode",
       t.state AS "state", ${sums.join(', ')}, 0 AS "overdue"
     FROM case_tallies t
     WHERE t.town_code = ? AND t.campaign_id = ? AND t.state <> 'voided' AND ${within.sql} GROUP BY ${grouping}`,
    [campaign.townCode, campaign.id, ...within.parameters],
  );
}

const clockStates = STATES_WITH_CLOCK.map((state) => `'${state}'`).join(', ');

/** Cases past their deadline on this day, as groups that count nothing else. */
export function overdueNow(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
  today: Day,
): Promise<RollupGroup[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const zeros = SUMMED.map((figure) => `0 AS "${figure}"`);
  return sql.all<RollupGroup>(
    `SELECT coalesce(c.village_id, '') AS "villageId", c.category_code AS "categoryCode",
       coalesce(c.item_code, '') AS "itemCode", c.state AS "state", count(*) AS "overdue", ${zeros.join(', ')}
     FROM cases c
     WHERE c.campaign_id = ? AND c.due_day < ? AND c.state IN (${clockStates}) AND ${within.sql}
     GROUP BY c.village_id, c.category_code, c.item_code, c.state`,
    [campaign.id, today, ...within.parameters],
  );
}

const sumOf = (kind: SettlementKind | DispositionKind): string =>
  `sum(CASE l.kind WHEN '${kind}' THEN l.amount_fen ELSE 0 END) AS "${SUM_OF[kind]}"`;

const linesUntil = (
  table: 'settlements' | 'dispositions',
  kinds: readonly (SettlementKind | DispositionKind)[],
): string =>
  `SELECT l.case_id, ${kinds.map(sumOf).join(', ')} FROM ${table} l JOIN cases k ON k.id = l.case_id
   WHERE k.campaign_id = ? AND l.day <= ? GROUP BY l.case_id`;

const SETTLED_UNTIL = linesUntil('settlements', SETTLEMENT_KINDS);
const DISPOSED_UNTIL = linesUntil('dispositions', DISPOSITION_KINDS);

/**
 * The figures as of the end of a day, by business days as the ledger knows them now: cases that counted by then and
 * are not voided today, lines of money and moves until then. Amounts and deadlines are the present ones.
 */
export function groupsAsOf(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
  asOf: Day,
): Promise<RollupGroup[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const lineSums = LINE_FIGURES.map((property) => `sum(coalesce(x."${property}", 0)) AS "${property}"`);
  // The last move is the one recorded last: order is by sequence, a day only says which moves are taken.
  return sql.all<RollupGroup>(
    `SELECT coalesce(x.village_id, '') AS "villageId", x.category_code AS "categoryCode",
       coalesce(x.item_code, '') AS "itemCode", x.state_then AS "state", count(*) AS "cases",
       sum(CASE x.amount_kind WHEN 'undetermined' THEN 1 ELSE 0 END) AS "undetermined",
       sum(x.opening) AS "opening", sum(x.amount_fen) AS "amountFen", ${lineSums.join(', ')},
       sum(CASE WHEN x.due_day < ? AND x.state_then IN (${clockStates}) THEN 1 ELSE 0 END) AS "overdue"
     FROM (
       SELECT c.village_id, c.category_code, c.item_code, c.amount_kind, c.opening, c.amount_fen, c.due_day,
         coalesce((SELECT m.to_state FROM case_moves m WHERE m.case_id = c.id AND m.day <= ?
           ORDER BY m.id DESC LIMIT 1), 'registered') AS state_then,
         ${LINE_FIGURES.map((property) => `"${property}"`).join(', ')}
       FROM cases c
       LEFT JOIN (${SETTLED_UNTIL}) s ON s.case_id = c.id
       LEFT JOIN (${DISPOSED_UNTIL}) d ON d.case_id = c.id
       WHERE c.campaign_id = ? AND c.counts_from_day <= ? AND c.state <> 'voided' AND ${within.sql}
     ) x
     GROUP BY x.village_id, x.category_code, x.item_code, x.state_then`,
    [asOf, asOf, campaign.id, asOf, campaign.id, asOf, campaign.id, asOf, ...within.parameters],
  );
}

/** The villages of a campaign's town within the scope, in printing order; `valid` is 1 for those valid on the day. */
export function villagesInOrder(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
  day: Day,
): Promise<{ id: string; name: string; valid: number }[]> {
  const within = scopeCondition(scope, 'v.town_code', 'v.id');
  return sql.all(
    `SELECT v.id AS "id", v.name AS "name",
       CASE WHEN coalesce(v.valid_from_day, ?) <= ? AND coalesce(v.valid_to_day, ?) >= ? THEN 1 ELSE 0 END AS "valid"
     FROM villages v WHERE v.town_code = ? AND ${within.sql} ORDER BY v.print_order, v.name`,
    [day, day, day, day, campaign.townCode, ...within.parameters],
  );
}

/** What a campaign's report states; `lines` is JSON. */
export interface StatedRow {
  readonly statedCases: number | null;
  readonly statedAmountFen: number | null;
  readonly lines: string;
}

/** The declaration of a campaign, or undefined. */
export const declarationOf = (sql: SqlReader, campaign: RolledCampaign): Promise<StatedRow | undefined> =>
  sql.first<StatedRow>(
    `SELECT d.stated_cases AS "statedCases", d.stated_amount_fen AS "statedAmountFen", d.lines AS "lines"
     FROM declarations d WHERE d.campaign_id = ?`,
    [campaign.id],
  );

import { scopeCondition, type Scope } from '../access/scope.js';
import type { AmountKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { URGEABLE_STATES } from './urging.js';
import { among } from './urging.store.js';

/** A case that may be urged. */
export interface UrgeableCase {
  readonly id: Id;
  readonly no: number;
  readonly villageId: Id | null;
  readonly villageName: string | null;
  readonly itemName: string | null;
  readonly description: string;
  readonly measures: string | null;
  readonly dueDay: Day | null;
  readonly state: CaseState;
  readonly amountKind: AmountKind;
  readonly outstandingFen: number;
  /** The number of an unanswered letter that names it, in its parts. */
  readonly urgedWord: string | null;
  readonly urgedYear: number | null;
  readonly urgedNo: number | null;
}

const urgeable = (where: string): string =>
  `SELECT c.id AS "id", c.no AS "no", c.village_id AS "villageId", v.name AS "villageName", i.name AS "itemName",
     c.description AS "description", c.measures AS "measures", c.due_day AS "dueDay", c.state AS "state",
     c.amount_kind AS "amountKind", c.amount_fen - c.recovered_fen - c.set_off_fen - c.corrected_fen
       - c.written_off_fen - c.not_pursued_fen AS "outstandingFen",
     l.word AS "urgedWord", l.year AS "urgedYear", l.no AS "urgedNo"
   FROM cases c LEFT JOIN villages v ON v.id = c.village_id
     LEFT JOIN campaign_items i ON i.campaign_id = c.campaign_id AND i.code = c.item_code
     LEFT JOIN urgings l ON l.id = (SELECT max(u.id) FROM urging_cases x JOIN urgings u ON u.id = x.urging_id
       WHERE x.case_id = c.id AND u.replied_day IS NULL AND u.withdrawn_day IS NULL)
   WHERE ${where} ORDER BY coalesce(v.print_order, 1000000), v.name, c.no`;

/** Overdue cases of a campaign that wait for their village, by village in printing order; at most so many. */
export async function overdueToUrge(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  today: Day,
  limit: number,
): Promise<UrgeableCase[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const states = among('c.state', URGEABLE_STATES);
  return sql.all<UrgeableCase>(
    `${urgeable(`c.campaign_id = ? AND c.due_day < ? AND ${states.sql} AND ${within.sql}`)} LIMIT ?`,
    [campaignId, today, ...states.parameters, ...within.parameters, limit],
  );
}

/** These cases of a campaign, as far as they are in scope, by village in printing order. */
export async function casesToUrge(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  ids: readonly Id[],
): Promise<UrgeableCase[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const named = among('c.id', ids);
  return sql.all<UrgeableCase>(urgeable(`c.campaign_id = ? AND ${named.sql} AND ${within.sql}`), [
    campaignId,
    ...named.parameters,
    ...within.parameters,
  ]);
}

/** The word of a campaign's last letter. */
export async function lastWord(sql: SqlReader, campaignId: Id): Promise<string | undefined> {
  const found = await sql.first<{ word: string }>(
    'SELECT u.word AS "word" FROM urgings u WHERE u.campaign_id = ? ORDER BY u.id DESC LIMIT 1',
    [campaignId],
  );
  return found?.word;
}

/** The next free number of a campaign and of a word in a year. */
export async function nextUrgingNo(
  sql: SqlReader,
  of: { readonly townCode: string; readonly campaignId: Id; readonly word: string; readonly year: number },
): Promise<number> {
  const found = await sql.first<{ no: number }>(
    `SELECT coalesce(max(u.no), 0) + 1 AS "no" FROM urgings u
     WHERE u.town_code = ? AND u.year = ? AND (u.campaign_id = ? OR u.word = ?)`,
    [of.townCode, of.year, of.campaignId, of.word],
  );
  return found?.no ?? 1;
}

/** Makes whoever else issues letters in a town wait until the unit ends. */
export const lockTown = (sql: SqlWriter, townCode: string): Promise<number> =>
  sql.run('UPDATE towns SET code = code WHERE code = ?', [townCode]);

import { scopeCondition, type Scope } from '../access/scope.js';
import { STATES_WITH_CLOCK, type CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader, SqlValue } from '../storage/sql.js';
import { DESK_LINES_MAX, type DecisionKind } from './desk.js';

/** A campaign that was found in scope, and whose rows of it are asked for. */
export interface DeskAsked {
  readonly scope: Scope;
  readonly campaign: { readonly id: Id; readonly townCode: string };
}

interface Where {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Cases `c` of the campaign in scope; the campaign's town is in scope, so that villages alone narrow further. */
export function ofCampaign({ scope, campaign }: DeskAsked): Where {
  const campaignOnly = { sql: 'c.campaign_id = ?', parameters: [campaign.id] };
  if (scope.kind !== 'villages') return campaignOnly;
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return {
    sql: `${campaignOnly.sql} AND ${within.sql}`,
    parameters: [...campaignOnly.parameters, ...within.parameters],
  };
}

const CLOCK_STATES = STATES_WITH_CLOCK.map((state) => `'${state}'`).join(', ');

/** Cases that are past their deadline and open. */
export const OVERDUE = `c.due_day < ? AND c.state IN (${CLOCK_STATES})`;

/** How many cases are in which state, and what was recovered and not disposed of in 分, from the tallies. */
export function talliedStates(
  sql: SqlReader,
  { scope, campaign }: DeskAsked,
): Promise<{ state: CaseState; cases: number; undisposedFen: number }[]> {
  const within = scopeCondition(scope, 't.town_code', 't.village_id');
  return sql.all(
    `SELECT t.state AS "state", sum(t.cases) AS "cases",
       sum(t.recovered_fen - t.returned_fen - t.turned_over_fen - t.households_fen - t.held_fen) AS "undisposedFen"
     FROM case_tallies t
     WHERE t.town_code = ? AND t.campaign_id = ? AND t.state <> 'voided' AND ${within.sql} GROUP BY t.state`,
    [campaign.townCode, campaign.id, ...within.parameters],
  );
}

/** Open cases past their deadline, and those due from today until a day. */
export async function deadlines(
  sql: SqlReader,
  asked: DeskAsked,
  today: Day,
  until: Day,
): Promise<{ overdue: number; due: number }> {
  const where = ofCampaign(asked);
  const found = await sql.first<{ overdue: number; due: number }>(
    `SELECT coalesce(sum(CASE WHEN c.due_day < ? THEN 1 ELSE 0 END), 0) AS "overdue",
       coalesce(sum(CASE WHEN c.due_day >= ? THEN 1 ELSE 0 END), 0) AS "due"
     FROM cases c WHERE c.due_day IS NOT NULL AND c.due_day <= ? AND c.state IN (${CLOCK_STATES}) AND ${where.sql}`,
    [today, today, until, ...where.parameters],
  );
  return found ?? { overdue: 0, due: 0 };
}

/** How many cases have money recovered and not disposed of. */
export async function undisposedCases(sql: SqlReader, asked: DeskAsked): Promise<number> {
  const where = ofCampaign(asked);
  const found = await sql.first<{ cases: number }>(
    `SELECT count(*) AS "cases" FROM cases c
     WHERE c.recovered_fen > c.returned_fen + c.turned_over_fen + c.households_fen + c.held_fen
       AND c.state <> 'voided' AND ${where.sql}`,
    where.parameters,
  );
  return found?.cases ?? 0;
}

/** How many cases were returned, and still are where the return brought them. */
export async function sentBackCases(sql: SqlReader, asked: DeskAsked): Promise<number> {
  const where = ofCampaign(asked);
  // The few returns first: a cross join is taken in the order in which it is written.
  const found = await sql.first<{ cases: number }>(
    `SELECT count(*) AS "cases" FROM case_moves m CROSS JOIN cases c
     WHERE m.to_state IN ('rectifying', 'continuing') AND m.from_state IN ('closure-requested', 'verified')
       AND NOT EXISTS (SELECT 1 FROM case_moves l WHERE l.case_id = m.case_id AND l.id > m.id)
       AND c.id = m.case_id AND ${where.sql}`,
    where.parameters,
  );
  return found?.cases ?? 0;
}

/** A case as the lines of a desk name it; `VILLAGE` joins what its village is called. */
export const NAMED = `c.id AS "caseId", c.no AS "no", v.name AS "villageName", c.description AS "description"`;
export const VILLAGE = 'LEFT JOIN villages v ON v.id = c.village_id';

/** A case as the lines of a desk name it, before its number is printed. */
export interface NamedRow {
  readonly caseId: Id;
  readonly no: number;
  readonly villageName: string | null;
  readonly description: string;
}

const SUBMITTED = {
  opening: {
    from: 'opening_stands x JOIN cases c ON c.id = x.case_id',
    where: "x.campaign_id = ? AND x.outcome = 'awaiting'",
    village: 'c.village_id',
  },
  proposals: {
    from: 'task_proposals x',
    where: "x.campaign_id = ? AND x.state = 'waiting'",
    village: 'x.village_id',
  },
  collections: {
    from: 'collections k JOIN collection_villages x ON x.town_code = k.town_code AND x.collection_id = k.id',
    where: "k.campaign_id = ? AND k.ended_day IS NULL AND x.state IN ('waiting', 'returned')",
    village: 'x.village_id',
  },
} as const;

/** How much waits of what was handed in, or was asked for and is not there. */
export async function submitted(
  sql: SqlReader,
  { scope, campaign }: DeskAsked,
  what: keyof typeof SUBMITTED,
): Promise<number> {
  const { from, where, village } = SUBMITTED[what];
  const within = scopeCondition(scope, 'x.town_code', village);
  const found = await sql.first<{ count: number }>(
    `SELECT count(*) AS "count" FROM ${from} WHERE ${where} AND ${within.sql}`,
    [campaign.id, ...within.parameters],
  );
  return found?.count ?? 0;
}

/** A decision that was made. */
export interface DecisionRow extends NamedRow {
  readonly kind: DecisionKind;
  readonly day: Day;
  readonly by: string;
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

/** Moves that decide: out of a request or a closure, to where a decision leads. */
const DECIDED = `m.to_state IN ('closed', 'rectifying', 'continuing')
  AND m.from_state IN ('closure-requested', 'verified', 'closed') AND m.day >= ? AND m.opening = 0`;
const DECISION = `CASE WHEN m.to_state = 'closed' THEN 'closed' WHEN m.from_state = 'closed' THEN 'revoked' ELSE 'returned' END`;

/** Decisions from a day on: the newest lines, and how many there are of each kind. */
export async function decisionsFrom(
  sql: SqlReader,
  asked: DeskAsked,
  from: Day,
): Promise<{ total: Record<DecisionKind, number>; rows: DecisionRow[] }> {
  const where = ofCampaign(asked);
  const parameters = [from, ...where.parameters];
  const condition = `${DECIDED} AND c.id = m.case_id AND ${where.sql}`;
  const counts = await sql.all<{ kind: DecisionKind; cases: number }>(
    `SELECT ${DECISION} AS "kind", count(*) AS "cases" FROM case_moves m CROSS JOIN cases c
     WHERE ${condition} GROUP BY 1`,
    parameters,
  );
  const total = { closed: 0, returned: 0, revoked: 0 };
  for (const { kind, cases } of counts) total[kind] = cases;
  const rows =
    counts.length === 0
      ? []
      : await sql.all<DecisionRow>(
          `SELECT ${NAMED}, ${DECISION} AS "kind", m.day AS "day", m.moved_by AS "by",
             m.reason_code AS "reasonCode", m.reason AS "reason"
           FROM case_moves m CROSS JOIN cases c ${VILLAGE} WHERE ${condition}
           ORDER BY m.id DESC LIMIT ${DESK_LINES_MAX}`,
          parameters,
        );
  return { total, rows };
}

/** Something that was asked for and waits. */
export interface AskedRow extends NamedRow {
  readonly version: number;
  readonly extensionsBefore: number;
  readonly askedDay: Day;
  readonly askedBy: string;
  readonly reason: string;
  readonly fromDueDay: Day | null;
  readonly toDueDay: Day | null;
  readonly amountFen: number | null;
  readonly resolutionNumber: string | null;
}

const REQUESTS = {
  extension: {
    table: 'case_extensions',
    own: 'r.from_due_day AS "fromDueDay", r.to_due_day AS "toDueDay", NULL AS "amountFen", NULL AS "resolutionNumber"',
  },
  'write-off': {
    table: 'case_write_offs',
    own: 'NULL AS "fromDueDay", NULL AS "toDueDay", r.amount_fen AS "amountFen", r.resolution_number AS "resolutionNumber"',
  },
} as const;

/** Requests of one kind that wait and that this person did not make, oldest first. */
export function requestsWaiting(
  sql: SqlReader,
  asked: DeskAsked,
  kind: keyof typeof REQUESTS,
  personId: Id,
): Promise<AskedRow[]> {
  const where = ofCampaign(asked);
  const { table, own } = REQUESTS[kind];
  return sql.all<AskedRow>(
    `SELECT ${NAMED}, c.version AS "version", c.extension_count AS "extensionsBefore", r.asked_day AS "askedDay",
       r.asked_by AS "askedBy", r.reason AS "reason", ${own}
     FROM ${table} r CROSS JOIN cases c ${VILLAGE}
     WHERE r.state = 'asked' AND coalesce(r.asked_by_person, '') <> ? AND coalesce(r.asked_for_person, '') <> ?
       AND c.id = r.case_id AND ${where.sql} ORDER BY r.id`,
    [personId, personId, ...where.parameters],
  );
}

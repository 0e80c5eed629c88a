import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';
import { CASE_NAME, nameOf, type NamedCase } from './case.check.js';
import {
  CASE_MOVES,
  CASE_STATE_LABELS,
  CASE_STATES,
  STEPS_BACK,
  TAKEN_BACK,
  type CaseState,
} from './case-state.js';

const pairs = (table: Partial<Readonly<Record<CaseState, readonly CaseState[]>>>): string =>
  CASE_STATES.map(
    (from) =>
      `(x.from_state = '${from}' AND x.to_state IN (${(table[from] ?? []).map((to) => `'${to}'`).join(', ') || 'NULL'}))`,
  ).join(' OR ');
const ALLOWED = `(${pairs(CASE_MOVES)}) OR (coalesce(x.reason_code, '') = '${TAKEN_BACK}' AND (${pairs(STEPS_BACK)}))`;

const MOVES_IN_ORDER = `SELECT m.case_id, m.from_state, m.to_state,
    lag(m.to_state) OVER (PARTITION BY m.case_id ORDER BY m.id) AS state_before,
    row_number() OVER (PARTITION BY m.case_id ORDER BY m.id DESC) AS from_last
  FROM case_moves m`;

interface Move extends NamedCase {
  readonly fromState: CaseState;
  readonly toState: CaseState;
}

interface Standing extends NamedCase {
  readonly state: CaseState;
  readonly lastState: CaseState;
}

const inWords = (state: CaseState): string => CASE_STATE_LABELS[state]?.zh ?? state;

/**
 * Every case was registered, each move begins where the one before ended and is in the state table, and the last one
 * ends in the state in which the case stands. What had happened on paper (期初) leads from registered to any state in
 * one step, since the steps between are not known. `checked` counts cases.
 */
export async function checkCaseStates(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const broken = await violationsOf<Move>(
    sql,
    `SELECT ${CASE_NAME}, x.from_state AS "fromState", x.to_state AS "toState" FROM (${MOVES_IN_ORDER}) x
     JOIN cases c ON c.id = x.case_id JOIN campaigns k ON k.id = c.campaign_id
     WHERE x.from_state <> coalesce(x.state_before, 'registered')`,
  );
  findings.addSome(
    broken.rows.map(
      (row) => `${nameOf(row)} 的状态变动接不上:${inWords(row.fromState)} 至 ${inWords(row.toState)}`,
    ),
    broken.total,
  );
  const forbidden = await violationsOf<Move>(
    sql,
    `SELECT ${CASE_NAME}, x.from_state AS "fromState", x.to_state AS "toState" FROM case_moves x
     JOIN cases c ON c.id = x.case_id JOIN campaigns k ON k.id = c.campaign_id
     WHERE (x.opening = 0 AND NOT (${ALLOWED})) OR (x.opening = 1 AND x.from_state <> 'registered')`,
  );
  findings.addSome(
    forbidden.rows.map((row) => `${nameOf(row)} 不能从${inWords(row.fromState)}变为${inWords(row.toState)}`),
    forbidden.total,
  );
  const standing = await violationsOf<Standing>(
    sql,
    `SELECT ${CASE_NAME}, c.state AS "state", coalesce(x.to_state, 'registered') AS "lastState"
     FROM cases c JOIN campaigns k ON k.id = c.campaign_id
     LEFT JOIN (${MOVES_IN_ORDER}) x ON x.case_id = c.id AND x.from_last = 1
     WHERE c.state <> coalesce(x.to_state, 'registered')`,
  );
  findings.addSome(
    standing.rows.map(
      (row) => `${nameOf(row)} 记为${inWords(row.state)},按变动应为${inWords(row.lastState)}`,
    ),
    standing.total,
  );
  return findings.outcome('case-states', await countOf(sql, 'cases'));
}

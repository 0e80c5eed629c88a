import { STATES_WITH_CLOCK } from '../cases/case-state.js';
import type { CountingBy } from './counting.js';
import type { CountingFigure } from './counting-figures.js';
import {
  codeOfCase,
  countedCases,
  linesOfCases,
  type Counted,
  type Piece,
  type Share,
} from './counting.sql.js';

const clock = STATES_WITH_CLOCK.map((state) => `'${state}'`).join(', ');
const stood = (when: string): Share => ({ when, value: '1' });

/** What counts in figures of how things stand, from rows `x` of `standingCases`. */
export const STOCK_SHARES: Readonly<Partial<Record<CountingFigure, Share>>> = {
  due: stood(`x.state_then IN ('closed', ${clock})`),
  closed: stood("x.state_then = 'closed'"),
  open: stood(`x.state_then IN (${clock})`),
  overdue: stood(`x.state_then IN (${clock}) AND x.late = 1`),
  continuing: stood("x.state_then = 'continuing'"),
  lasting: stood("x.state_then = 'continuing' AND x.kind_then = 'lasting'"),
  instalments: stood("x.state_then = 'continuing' AND x.kind_then = 'instalments'"),
  locked: stood("x.state_then = 'continuing' AND x.kind_then = 'locked'"),
  suspended: stood("x.state_then = 'suspended'"),
  outstandingFen: { when: '1 = 1', value: 'x.amount_fen - x.settled' },
  undisposedFen: { when: '1 = 1', value: 'x.recovered - x.disposed' },
  undisposed: stood('x.recovered > x.disposed'),
  closedOutstanding: stood("x.state_then = 'closed' AND x.amount_fen > x.settled"),
  closedOutstandingFen: {
    when: "x.state_then = 'closed' AND x.amount_fen > x.settled",
    value: 'x.amount_fen - x.settled',
  },
};

/** The same, from rows that know who was dealt with. */
export const STOCK_SHARES_OF_DISCIPLINE: Readonly<Partial<Record<CountingFigure, Share>>> = {
  punishedOpen: stood("x.state_then <> 'closed' AND x.punished = 1"),
  closedUnhandled: stood("x.state_then = 'closed' AND x.asks = 1 AND x.handled = 0"),
};

const PRESENT = {
  fields: `c.state AS state_then, c.continuing_kind AS kind_then,
    c.recovered_fen + c.set_off_fen + c.corrected_fen + c.written_off_fen + c.not_pursued_fen AS settled,
    c.recovered_fen AS recovered,
    c.returned_fen + c.turned_over_fen + c.households_fen + c.held_fen AS disposed`,
  joins: '',
};

const untilDay = (table: string, sums: string): string =>
  `SELECT l.case_id, ${sums} FROM ${linesOfCases(table)} WHERE c.campaign_id = ? AND l.day <= ? GROUP BY l.case_id`;

// The last move is the one recorded last: order is by sequence, a day only says which moves are taken.
const lastMove = (column: string): string =>
  `(SELECT m.${column} FROM case_moves m WHERE m.case_id = c.id AND m.day <= ? ORDER BY m.id DESC LIMIT 1)`;
const STATE_THEN = `coalesce(${lastMove('to_state')}, 'registered')`;

/** The state in which a case `c` stood by the end of the day. */
export const stateThen = ({ asOf, isToday }: Counted): Piece =>
  isToday ? { sql: 'c.state', parameters: [] } : { sql: STATE_THEN, parameters: [asOf] };

const PAST = {
  fields: `${STATE_THEN} AS state_then, ${lastMove('continuing_kind')} AS kind_then,
    coalesce(s.settled, 0) AS settled, coalesce(s.recovered, 0) AS recovered, coalesce(d.disposed, 0) AS disposed`,
  joins: `LEFT JOIN (${untilDay('settlements', "sum(l.amount_fen) AS settled, sum(CASE l.kind WHEN 'recovered' THEN l.amount_fen ELSE 0 END) AS recovered")}) s ON s.case_id = c.id
    LEFT JOIN (${untilDay('dispositions', 'sum(l.amount_fen) AS disposed')}) d ON d.case_id = c.id`,
};

const countsBy = (row: string): string =>
  `${row}.void_reason IS NULL AND (${row}.decided_day IS NULL OR ${row}.decided_day <= ?)`;

const PUNISHED = `SELECT l.case_id FROM sanction_cases l JOIN sanctions x ON x.id = l.sanction_id
   WHERE ${countsBy('x')}`;
const HANDLED = `${PUNISHED} UNION SELECT l.case_id FROM measure_cases l JOIN measures x ON x.id = l.measure_id
   WHERE ${countsBy('x')} UNION SELECT l.case_id FROM hand_overs l WHERE l.void_reason IS NULL AND l.handed_day <= ?`;

/** A nature that asks for somebody to be dealt with, whatever its item says. */
const SUSPECTED = "'suspected-discipline', 'suspected-crime'";

/**
 * Every case that counts by the end of the day with how it stood then, and the code of its line; amounts, deadlines and
 * natures are the present ones. With discipline it knows besides whether anybody was dealt with, and had to be.
 */
export function standingCases(counted: Counted, by: CountingBy | null, discipline: boolean): Piece {
  const { campaign, asOf, isToday } = counted;
  const cases = countedCases(counted);
  const standing = isToday ? PRESENT : PAST;
  const until = [campaign.id, asOf];
  const handling = discipline
    ? `, CASE WHEN c.id IN (${PUNISHED}) THEN 1 ELSE 0 END AS punished,
    CASE WHEN c.id IN (${HANDLED}) THEN 1 ELSE 0 END AS handled,
    CASE WHEN i.asks_person = 1 OR c.nature IN (${SUSPECTED}) THEN 1 ELSE 0 END AS asks`
    : '';
  const items = discipline
    ? `LEFT JOIN campaign_items i
      ON i.town_code = c.town_code AND i.campaign_id = c.campaign_id AND i.code = c.item_code`
    : '';
  return {
    sql: `SELECT c.id, ${by === null || by === 'month' ? "''" : codeOfCase(by, '')} AS code, c.amount_fen,
    CASE WHEN c.due_day < ? THEN 1 ELSE 0 END AS late, ${standing.fields}${handling}
    FROM cases c ${standing.joins} ${items} WHERE ${cases.sql}`,
    parameters: [
      asOf,
      ...(isToday ? [] : [asOf, asOf]),
      ...(discipline ? [asOf, asOf, asOf, asOf] : []),
      ...(isToday ? [] : [...until, ...until]),
      ...cases.parameters,
    ],
  };
}

import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import type { Day } from '../kernel/calendar.js';
import type { SqlReader, SqlValue } from '../storage/sql.js';
import type { CountingRowsBy, CountingRowView } from './counting.js';
import type { CountingFigure } from './counting-figures.js';
import { codeOfCase, countedCases, FLOW_FAMILIES, type Counted, type Piece } from './counting.sql.js';
import {
  STOCK_SHARES,
  STOCK_SHARES_OF_DISCIPLINE,
  standingCases,
  stateThen,
} from './counting-standing.sql.js';

/** Which rows are asked for. */
export interface AskedRows {
  readonly counted: Counted;
  readonly by: CountingRowsBy;
  /** Null for everything from the beginning. */
  readonly from: Day | null;
  readonly figure: CountingFigure;
  /** Null for the whole. */
  readonly code: string | null;
}

/** A case behind a figure with the names that a list shows. */
export interface CountingCaseRow extends Omit<CountingRowView, 'number'> {
  readonly no: number;
}

/** The cases behind a figure and how much of it each is, or undefined for figures that are not of cases. */
function casesBehind(asked: AskedRows): Piece | undefined {
  const { counted, by, from, code } = asked;
  // A village counts by the cases that were found in it.
  const figure = asked.figure === 'villages' || asked.figure === 'pairs' ? 'found' : asked.figure;
  const family = FLOW_FAMILIES.find(({ shares }) => figure in shares);
  const share = family?.shares[figure];
  const cases = countedCases(counted);
  const narrowing = (day: string): Piece => {
    if (code === null) return { sql: '', parameters: [] };
    const line = by === 'state' ? stateThen(counted) : { sql: codeOfCase(by, day), parameters: [] };
    return { sql: ` AND ${line.sql} = ?`, parameters: [...line.parameters, code] };
  };
  if (family !== undefined && share !== undefined) {
    const line = narrowing(family.day);
    const sum = family.oncePerCase ? '1' : `sum(${share.value})`;
    return {
      sql: `SELECT c.id, ${sum} AS "amount" FROM ${family.from}
        WHERE ${family.when} AND ${share.when} AND ${family.day} <= ?${from === null ? '' : ` AND ${family.day} >= ?`}
          AND ${cases.sql}${line.sql}${asked.figure === figure ? '' : ' AND c.village_id IS NOT NULL'}
        GROUP BY c.id HAVING sum(${share.value}) <> 0`,
      parameters: [counted.asOf, ...(from === null ? [] : [from]), ...cases.parameters, ...line.parameters],
    };
  }
  const isOfDiscipline = figure in STOCK_SHARES_OF_DISCIPLINE;
  const stock = STOCK_SHARES[figure] ?? STOCK_SHARES_OF_DISCIPLINE[figure];
  if (stock === undefined) return undefined;
  const standing = standingCases(counted, by === 'state' ? null : by, isOfDiscipline);
  return {
    sql: `SELECT x.id, ${stock.value} AS "amount" FROM (${standing.sql}) x
      WHERE ${stock.when} AND ${stock.value} <> 0${code === null ? '' : ` AND x.${by === 'state' ? 'state_then' : 'code'} = ?`}`,
    parameters: [...standing.parameters, ...(code === null ? [] : [code])],
  };
}

/** A page of the cases behind a figure by their numbers, how many there are, and what they come to. */
export async function countingRows(
  sql: SqlReader,
  asked: AskedRows,
  page: PageQuestion,
): Promise<{ readonly rows: CountingCaseRow[]; readonly total: number; readonly sum: number }> {
  const behind = casesBehind(asked);
  if (behind === undefined) return { rows: [], total: 0, sum: 0 };
  const parameters: SqlValue[] = [...behind.parameters];
  const whole = await sql.first<{ total: number; sum: number }>(
    `SELECT count(*) AS "total", coalesce(sum(b."amount"), 0) AS "sum" FROM (${behind.sql}) b`,
    parameters,
  );
  const rows = await sql.all<CountingCaseRow>(
    `SELECT c.id AS "id", c.no AS "no", v.name AS "villageName", c.category_code AS "categoryCode",
       c.item_code AS "itemCode", i.name AS "itemName", c.description AS "description", c.state AS "state",
       c.due_day AS "dueDay", b."amount" AS "value"
     FROM (${behind.sql}) b JOIN cases c ON c.id = b.id
       LEFT JOIN villages v ON v.id = c.village_id
       LEFT JOIN campaign_items i
         ON i.town_code = c.town_code AND i.campaign_id = c.campaign_id AND i.code = c.item_code
     ORDER BY c.no LIMIT ? OFFSET ?`,
    [...parameters, page.size, offsetOf(page)],
  );
  return { rows, total: Number(whole?.total ?? 0), sum: Number(whole?.sum ?? 0) };
}

import type { Day } from '../kernel/calendar.js';
import type { SqlReader } from '../storage/sql.js';
import type { CountingBy } from './counting.js';
import { figureKind, type CountingFigure } from './counting-figures.js';
import type { Member, Portion } from './counting.rules.js';
import {
  codeOfCase,
  countedCases,
  FLOW_FAMILIES,
  type Counted,
  type FlowFamily,
  type Share,
} from './counting.sql.js';
import { STOCK_SHARES, STOCK_SHARES_OF_DISCIPLINE, standingCases } from './counting-standing.sql.js';

type Shares = readonly (readonly [CountingFigure, Share])[];

/** The shares of a family that are asked for: those of discipline only for those who may read it. */
const sharesOf = (shares: FlowFamily['shares'], discipline: boolean): Shares =>
  (Object.entries(shares) as [CountingFigure, Share][]).filter(
    ([figure]) => discipline || figureKind(figure).discipline !== true,
  );

const sums = (shares: Shares): string =>
  shares
    .map(([figure, { when, value }]) => `sum(CASE WHEN ${when} THEN ${value} ELSE 0 END) AS "${figure}"`)
    .join(', ');

type SummedRow = Readonly<Record<string, number | string | null>>;

const portionsOf = (rows: readonly SummedRow[], shares: Shares): Portion[] =>
  rows.flatMap((row) =>
    shares.flatMap(([figure]): Portion[] => {
      const amount = Number(row[figure] ?? 0);
      return amount === 0 ? [] : [{ code: String(row['code']), figure, recent: row['recent'] === 1, amount }];
    }),
  );

/** What happened until the day, added up by line; `recent` is what happened from the first day of the period on. */
export async function flowPortions(
  sql: SqlReader,
  counted: Counted,
  by: CountingBy,
  from: Day,
  discipline: boolean,
): Promise<Portion[]> {
  const found: Portion[] = [];
  const cases = countedCases(counted);
  for (const family of FLOW_FAMILIES) {
    const shares = sharesOf(family.shares, discipline);
    if (family.oncePerCase || shares.length === 0) continue;
    const rows = await sql.all<SummedRow>(
      `SELECT ${codeOfCase(by, family.day)} AS "code", CASE WHEN ${family.day} >= ? THEN 1 ELSE 0 END AS "recent",
         ${sums(shares)}
       FROM ${family.from} WHERE ${family.when} AND ${family.day} <= ? AND ${cases.sql} GROUP BY 1, 2`,
      [from, counted.asOf, ...cases.parameters],
    );
    found.push(...portionsOf(rows, shares));
  }
  return found;
}

/** How cases stood at the end of the day, by line; by month of the whole only. */
export async function stockPortions(
  sql: SqlReader,
  counted: Counted,
  by: CountingBy,
  discipline: boolean,
): Promise<Portion[]> {
  const shares = sharesOf({ ...STOCK_SHARES, ...(discipline ? STOCK_SHARES_OF_DISCIPLINE : {}) }, discipline);
  const standing = standingCases(counted, by, discipline);
  const rows = await sql.all<SummedRow>(
    `SELECT x.code AS "code", ${sums(shares)} FROM (${standing.sql}) x GROUP BY x.code`,
    standing.parameters,
  );
  return portionsOf(rows, shares);
}

interface PlaceRow {
  readonly code: string;
  readonly recent: number;
  readonly villageId: string;
  readonly itemCode: string;
}

/** Villages that have cases, and where the campaign counts so the pairs of village and item, by line. */
export async function villageMembers(
  sql: SqlReader,
  counted: Counted,
  by: CountingBy,
  from: Day,
  withPairs: boolean,
): Promise<Member[]> {
  const cases = countedCases(counted);
  const rows = await sql.all<PlaceRow>(
    `SELECT DISTINCT ${codeOfCase(by, 'c.counts_from_day')} AS "code",
       CASE WHEN c.counts_from_day >= ? THEN 1 ELSE 0 END AS "recent", c.village_id AS "villageId",
       ${withPairs ? 'coalesce(c.item_code, c.category_code)' : "''"} AS "itemCode"
     FROM cases c WHERE c.village_id IS NOT NULL AND ${cases.sql}`,
    [from, ...cases.parameters],
  );
  return rows.flatMap(({ code, recent, villageId, itemCode }): Member[] => {
    const place = { code, recent: recent === 1 };
    const pair: Member = { ...place, figure: 'pairs', member: `${villageId} ${itemCode}` };
    return [{ ...place, figure: 'villages', member: villageId }, ...(withPairs ? [pair] : [])];
  });
}

/** Cases that went to somebody else, each once however often. */
export async function handOverMembers(
  sql: SqlReader,
  counted: Counted,
  by: CountingBy,
  from: Day,
): Promise<Member[]> {
  const found: Member[] = [];
  const cases = countedCases(counted);
  for (const family of FLOW_FAMILIES.filter(({ oncePerCase }) => oncePerCase)) {
    for (const [figure, { when }] of sharesOf(family.shares, true)) {
      const rows = await sql.all<{ code: string; recent: number; caseId: string }>(
        `SELECT ${codeOfCase(by, family.day)} AS "code", CASE WHEN ${family.day} >= ? THEN 1 ELSE 0 END AS "recent",
           c.id AS "caseId"
         FROM ${family.from} WHERE ${family.when} AND ${when} AND ${family.day} <= ? AND ${cases.sql}`,
        [from, counted.asOf, ...cases.parameters],
      );
      for (const { code, recent, caseId } of rows)
        found.push({ code, figure, recent: recent === 1, member: caseId });
    }
  }
  return found;
}

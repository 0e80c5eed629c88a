import { caseNumber } from '../campaigns/campaign.js';
import { isDay, isPartialDay } from '../kernel/calendar.js';
import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';
import { caseMatchKey } from './case-match.js';

/** Columns that name a case in a finding; for a question that joins `cases c` and `campaigns k`. */
export const CASE_NAME = 'k.number_prefix AS "prefix", c.no AS "no"';

/** What CASE_NAME answers. */
export interface NamedCase {
  readonly prefix: string;
  readonly no: number;
}

/** A case's number as printed. */
export const nameOf = (row: NamedCase): string => caseNumber(row.prefix, row.no);

/** Numbers are used once a campaign and lie below the one that comes next; `checked` counts cases. */
export async function checkCaseNumbers(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const beyond = await violationsOf<NamedCase & { nextNo: number }>(
    sql,
    `SELECT ${CASE_NAME}, k.next_no AS "nextNo" FROM cases c JOIN campaigns k ON k.id = c.campaign_id
     WHERE c.no < 1 OR c.no >= k.next_no`,
  );
  findings.addSome(
    beyond.rows.map((row) => `${nameOf(row)} 的编号不在 1 到 ${row.nextNo - 1} 之间`),
    beyond.total,
  );
  const twice = await violationsOf<NamedCase & { cases: number }>(
    sql,
    `SELECT k.number_prefix AS "prefix", c.no AS "no", count(*) AS "cases"
     FROM cases c JOIN campaigns k ON k.id = c.campaign_id
     GROUP BY c.campaign_id, k.number_prefix, c.no HAVING count(*) > 1`,
  );
  findings.addSome(
    twice.rows.map((row) => `编号 ${nameOf(row)} 用了 ${row.cases} 次`),
    twice.total,
  );
  return findings.outcome('case-numbers', await countOf(sql, 'cases'));
}

const PLACE_RULES: readonly { readonly broken: string; readonly sentence: string }[] = [
  { broken: "c.village_id IS NULL AND c.category_code <> 'unclassified'", sentence: '已归类,却没有村' },
  { broken: 'v.town_code <> c.town_code OR k.town_code <> c.town_code', sentence: '与村或专项不在同一乡镇' },
  {
    broken:
      'c.group_id IS NOT NULL AND (g.village_id IS NULL OR c.village_id IS NULL OR g.village_id <> c.village_id)',
    sentence: '的小组不属于该村',
  },
  { broken: 'c.item_code IS NOT NULL AND i.code IS NULL', sentence: '的小类不在专项的分类里' },
  { broken: 'i.category_code <> c.category_code', sentence: '的小类不属于它的类别' },
];

/** Village, group, category and item of every case belong together; `checked` counts cases. */
export async function checkCasePlaces(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const { broken, sentence } of PLACE_RULES) {
    const { rows, total } = await violationsOf<NamedCase>(
      sql,
      `SELECT ${CASE_NAME} FROM cases c JOIN campaigns k ON k.id = c.campaign_id
       LEFT JOIN villages v ON v.id = c.village_id LEFT JOIN village_groups g ON g.id = c.group_id
       LEFT JOIN campaign_items i ON i.campaign_id = c.campaign_id AND i.code = c.item_code WHERE ${broken}`,
    );
    findings.addSome(
      rows.map((row) => `${nameOf(row)} ${sentence}`),
      total,
    );
  }
  return findings.outcome('case-places', await countOf(sql, 'cases'));
}

/** What the walk over all cases looks at. */
interface WalkedCase extends NamedCase {
  readonly id: string;
  readonly villageId: string | null;
  readonly categoryCode: string;
  readonly itemCode: string | null;
  readonly description: string;
  readonly matchKey: string;
  readonly foundDay: string | null;
  readonly countsFromDay: string;
  readonly dueDay: string | null;
  readonly occurredFrom: string | null;
  readonly occurredTo: string | null;
}

const CASES_AT_ONCE = 5_000;

const casesAfter = (sql: SqlReader, id: string): Promise<WalkedCase[]> =>
  sql.all<WalkedCase>(
    `SELECT ${CASE_NAME}, c.id AS "id", c.village_id AS "villageId", c.category_code AS "categoryCode",
       c.item_code AS "itemCode", c.description AS "description", c.match_key AS "matchKey",
       c.found_day AS "foundDay", c.counts_from_day AS "countsFromDay", c.due_day AS "dueDay",
       c.occurred_from AS "occurredFrom", c.occurred_to AS "occurredTo"
     FROM cases c JOIN campaigns k ON k.id = c.campaign_id WHERE c.id > ? ORDER BY c.id LIMIT ${CASES_AT_ONCE}`,
    [id],
  );

/**
 * Two checks in one walk over all cases. The key by which imports find a case is the one that its text gives; its days
 * exist and follow one another. `checked` counts cases.
 */
export async function checkCaseRows(sql: SqlReader): Promise<Check[]> {
  const keys = new Findings();
  const days = new Findings();
  let checked = 0;
  let after = '';
  for (;;) {
    const rows = await casesAfter(sql, after);
    for (const row of rows) {
      if (row.matchKey !== caseMatchKey(row)) keys.add(`${nameOf(row)} 的比对码与内容不符`);
      for (const fault of dayFaultsOf(row)) days.add(`${nameOf(row)} ${fault}`);
    }
    checked += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CASES_AT_ONCE) break;
    after = last.id;
  }
  return [keys.outcome('case-match-keys', checked), days.outcome('case-days', checked)];
}

function dayFaultsOf(row: WalkedCase): string[] {
  const { foundDay, countsFromDay, dueDay, occurredFrom, occurredTo } = row;
  const faults = [foundDay, countsFromDay, dueDay]
    .filter((day) => day !== null && !isDay(day))
    .concat([occurredFrom, occurredTo].filter((day) => day !== null && !isPartialDay(day)))
    .map((day) => `的日期不存在:${day}`);
  if (foundDay !== null && countsFromDay !== foundDay)
    faults.push(`自 ${countsFromDay} 起计,发现时间却是 ${foundDay}`);
  if (foundDay !== null && dueDay !== null && dueDay < foundDay) {
    faults.push(`的整改时限 ${dueDay} 早于发现时间 ${foundDay}`);
  }
  return faults;
}

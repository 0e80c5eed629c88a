import { isDay } from '../kernel/calendar.js';
import { Findings, type Check } from '../kernel/check.js';
import { formatYuan } from '../kernel/money.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';
import { CASE_BOUNDS, DISPOSITION_KINDS, SETTLEMENT_KINDS } from './case.js';
import { CASE_NAME, nameOf, type NamedCase } from './case.check.js';

const SETTLEMENT_COLUMNS: Readonly<Record<(typeof SETTLEMENT_KINDS)[number], string>> = {
  recovered: 'recovered_fen',
  'set-off': 'set_off_fen',
  corrected: 'corrected_fen',
  'written-off': 'written_off_fen',
  'not-pursued': 'not_pursued_fen',
};

const DISPOSITION_COLUMNS: Readonly<Record<(typeof DISPOSITION_KINDS)[number], string>> = {
  'returned-to-village': 'returned_fen',
  'turned-over': 'turned_over_fen',
  'returned-to-households': 'households_fen',
  held: 'held_fen',
};

const linesOf = (table: string, columns: Readonly<Record<string, string>>): string => {
  const sums = Object.entries(columns).map(
    ([kind, column]) => `sum(CASE l.kind WHEN '${kind}' THEN l.amount_fen ELSE 0 END) AS ${column}`,
  );
  return `SELECT l.case_id, ${sums.join(', ')} FROM ${table} l GROUP BY l.case_id`;
};

/** The sums that stand in a case's row are those of its lines; `checked` counts cases. */
export async function checkCaseSums(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const [table, columns, what] of [
    ['settlements', SETTLEMENT_COLUMNS, '处理'],
    ['dispositions', DISPOSITION_COLUMNS, '去向'],
  ] as const) {
    const names = Object.values(columns);
    const { rows, total } = await violationsOf<NamedCase & { standsFen: number; linesFen: number }>(
      sql,
      `SELECT ${CASE_NAME}, ${names.map((name) => `c.${name}`).join(' + ')} AS "standsFen",
         ${names.map((name) => `coalesce(l.${name}, 0)`).join(' + ')} AS "linesFen"
       FROM cases c JOIN campaigns k ON k.id = c.campaign_id LEFT JOIN (${linesOf(table, columns)}) l ON l.case_id = c.id
       WHERE ${names.map((name) => `c.${name} <> coalesce(l.${name}, 0)`).join(' OR ')}`,
    );
    findings.addSome(
      rows.map(
        (row) =>
          `${nameOf(row)} 的${what}与各笔不符:合计记 ${formatYuan(row.standsFen)} 元,各笔相加 ${formatYuan(row.linesFen)} 元`,
      ),
      total,
    );
  }
  return findings.outcome('case-sums', await countOf(sql, 'cases'));
}

const SETTLED = Object.values(SETTLEMENT_COLUMNS)
  .map((column) => `c.${column}`)
  .join(' + ');
const DISPOSED = Object.values(DISPOSITION_COLUMNS)
  .map((column) => `c.${column}`)
  .join(' + ');
const EVERY_SUM = [...Object.values(SETTLEMENT_COLUMNS), ...Object.values(DISPOSITION_COLUMNS)];

const MONEY_RULES: readonly { readonly broken: string; readonly sentence: string }[] = [
  { broken: `c.amount_fen < ${SETTLED}`, sentence: '的处理合计超过涉及金额' },
  { broken: `c.recovered_fen < ${DISPOSED}`, sentence: '的去向合计超过收回金额' },
  { broken: EVERY_SUM.map((column) => `c.${column} < 0`).join(' OR '), sentence: '有合计为负的处理或去向' },
  {
    broken: `c.amount_fen < 0 OR c.amount_fen > ${CASE_BOUNDS.amountFenMax}`,
    sentence: '的涉及金额超出允许范围',
  },
  {
    broken:
      "c.amount_kind = 'known' AND (coalesce(c.verified_amount_fen, c.self_amount_fen) IS NULL OR coalesce(c.verified_amount_fen, c.self_amount_fen) <> c.amount_fen)",
    sentence: '的涉及金额与自查数、核实数不符',
  },
  {
    broken:
      "c.amount_kind <> 'known' AND (c.amount_fen <> 0 OR c.self_amount_fen IS NOT NULL OR c.verified_amount_fen IS NOT NULL)",
    sentence: '金额未核定或不涉及资金,却记有金额',
  },
];

/** The laws of money hold for every case; `checked` counts cases. */
export async function checkCaseMoney(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const { broken, sentence } of MONEY_RULES) {
    const { rows, total } = await violationsOf<NamedCase>(
      sql,
      `SELECT ${CASE_NAME} FROM cases c JOIN campaigns k ON k.id = c.campaign_id WHERE ${broken}`,
    );
    findings.addSome(
      rows.map((row) => `${nameOf(row)} ${sentence}`),
      total,
    );
  }
  return findings.outcome('case-money', await countOf(sql, 'cases'));
}

/** Days of lines and moves exist; `checked` counts lines and moves. */
export async function checkLineDays(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  let checked = 0;
  for (const [table, what] of [
    ['settlements', '处理'],
    ['dispositions', '去向'],
    ['case_moves', '状态变动'],
  ] as const) {
    const days = await sql.all<{ day: string; lines: number }>(
      `SELECT l.day AS "day", count(*) AS "lines" FROM ${table} l GROUP BY l.day ORDER BY l.day`,
    );
    for (const { day, lines } of days) {
      checked += lines;
      if (!isDay(day)) findings.add(`${lines} 笔${what}的日期不存在:${day}`);
    }
  }
  return findings.outcome('line-days', checked);
}

import { Findings, type Check } from '../kernel/check.js';
import { violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';

const RULES: readonly (readonly [what: string, sentence: string, question: string])[] = [
  [
    '收支',
    '与账户不在同一个村',
    `SELECT e.id AS "id" FROM fund_entries e JOIN fund_accounts a ON a.id = e.account_id
     WHERE a.village_id <> e.village_id OR a.town_code <> e.town_code`,
  ],
  [
    '收支',
    '归还合计多于出借,或对应的不是本村的出借',
    `SELECT e.id AS "id" FROM fund_entries e WHERE e.id IN
       (SELECT b.returns_id FROM fund_entries b WHERE b.returns_id IS NOT NULL AND b.void_reason IS NULL)
     AND (e.loan IS NULL OR e.loan <> 'lent' OR e.void_reason IS NOT NULL OR e.expense_fen <
       (SELECT sum(b.income_fen) FROM fund_entries b WHERE b.returns_id = e.id AND b.void_reason IS NULL))`,
  ],
  [
    '账户',
    '与所属村不在同一乡镇',
    `SELECT e.id AS "id" FROM fund_accounts e JOIN villages v ON v.id = e.village_id WHERE v.town_code <> e.town_code`,
  ],
  [
    '对账单余额',
    '与账户不在同一个村,或账户已作废',
    `SELECT s.id AS "id" FROM fund_statements s JOIN fund_accounts a ON a.id = s.account_id
     WHERE a.village_id <> s.village_id OR a.town_code <> s.town_code
       OR (a.void_reason IS NOT NULL AND s.void_reason IS NULL)`,
  ],
];

/**
 * Accounts, entries and statement balances: what is of an account is of its village, returns never exceed what was
 * lent, and no account is gone whose statement balance stands. `checked` counts entries.
 */
export async function checkFunds(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const [what, sentence, question] of RULES) {
    const broken = await violationsOf<{ id: string }>(sql, question);
    findings.addSome(
      broken.rows.map(({ id }) => `${what} ${id} ${sentence}`),
      broken.total,
    );
  }
  const rows = await sql.first<{ rows: number }>('SELECT count(*) AS "rows" FROM fund_entries');
  return findings.outcome('funds', rows?.rows ?? 0);
}

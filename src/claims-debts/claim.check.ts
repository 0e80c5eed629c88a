import { Findings, type Check } from '../kernel/check.js';
import { violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';

const RULES: readonly (readonly [sentence: string, question: string])[] = [
  [
    '已收付多于未偿还',
    `SELECT r.id AS "id" FROM claims r WHERE r.opened_fen <
     (SELECT coalesce(sum(p.amount_fen), 0) FROM claim_payments p WHERE p.claim_id = r.id)`,
  ],
  [
    '的冲销与原来那一笔不符',
    `SELECT p.claim_id AS "id" FROM claim_payments p LEFT JOIN claim_payments o ON o.id = p.reverses
     WHERE p.reverses IS NOT NULL
       AND (o.id IS NULL OR o.claim_id <> p.claim_id OR o.amount_fen + p.amount_fen <> 0)`,
  ],
  [
    '与所属村不在同一乡镇',
    `SELECT r.id AS "id" FROM claims r JOIN villages v ON v.id = r.village_id WHERE v.town_code <> r.town_code`,
  ],
];

/** Claims and debts: payments never exceed what was open, a reversal is the mirror of its line. `checked` counts rows. */
export async function checkClaims(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const [sentence, question] of RULES) {
    const broken = await violationsOf<{ id: string }>(sql, question);
    findings.addSome(
      broken.rows.map(({ id }) => `债权债务 ${id} ${sentence}`),
      broken.total,
    );
  }
  const rows = await sql.first<{ rows: number }>('SELECT count(*) AS "rows" FROM claims');
  return findings.outcome('claims-debts', rows?.rows ?? 0);
}

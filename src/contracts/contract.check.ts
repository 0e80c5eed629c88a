import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';

const RULES: readonly (readonly [sentence: string, question: string])[] = [
  [
    '的冲销与原来那一笔不符',
    `SELECT p.contract_id AS "id" FROM contract_payments p JOIN contract_payments o ON o.id = p.reverses
     WHERE o.contract_id <> p.contract_id OR o.amount_fen + p.amount_fen <> 0`,
  ],
  [
    '对应的资产不在同一个村',
    `SELECT r.id AS "id" FROM contracts r JOIN assets a ON a.id = r.asset_id
     WHERE a.village_id <> r.village_id OR a.town_code <> r.town_code`,
  ],
  [
    '的截止日期早于起始日期',
    `SELECT r.id AS "id" FROM contracts r WHERE r.to_day < r.from_day OR r.ended_day < r.from_day`,
  ],
  [
    '与所属村不在同一乡镇',
    `SELECT r.id AS "id" FROM contracts r JOIN villages v ON v.id = r.village_id WHERE v.town_code <> r.town_code`,
  ],
];

/** Contracts: a reversal is the mirror of its line, an asset is of the same village. `checked` counts rows. */
export async function checkContracts(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const [sentence, question] of RULES) {
    const broken = await violationsOf<{ id: string }>(sql, question);
    findings.addSome(
      broken.rows.map(({ id }) => `合同 ${id} ${sentence}`),
      broken.total,
    );
  }
  return findings.outcome('contracts', await countOf(sql, 'contracts'));
}

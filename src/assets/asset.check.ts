import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';

const HOLDS = `c.withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM asset_counts w WHERE w.withdraws = c.id)`;

const differs = (column: string): string => `coalesce(r.${column}, -1) <> coalesce(c.${column}, -1)`;

const RULES: readonly (readonly [sentence: string, question: string])[] = [
  [
    '所示的清查不是最近一次有效的清查',
    `SELECT r.id AS "id" FROM assets r LEFT JOIN asset_counts c ON c.id =
       (SELECT c.id FROM asset_counts c WHERE c.asset_id = r.id AND ${HOLDS}
        ORDER BY c.counted_day DESC, c.id DESC LIMIT 1)
     WHERE r.void_reason IS NULL AND (coalesce(r.counted_day, '') <> coalesce(c.counted_day, '')
       OR ${differs('found_quantity_milli')} OR ${differs('found_value_fen')} OR ${differs('found_area_centi_mu')})`,
  ],
  [
    '的撤回与原来那一条不符',
    `SELECT c.asset_id AS "id" FROM asset_counts c JOIN asset_counts o ON o.id = c.withdraws
     WHERE o.asset_id <> c.asset_id OR o.withdraws IS NOT NULL`,
  ],
  [
    '的撤回与原来那一笔处置不符',
    `SELECT d.asset_id AS "id" FROM asset_disposals d JOIN asset_disposals o ON o.id = d.withdraws
     WHERE o.asset_id <> d.asset_id OR o.withdraws IS NOT NULL`,
  ],
  [
    '的照片不属于它的清查',
    `SELECT p.asset_id AS "id" FROM asset_photographs p JOIN asset_counts c ON c.id = p.count_id
     WHERE c.asset_id <> p.asset_id`,
  ],
  [
    '的照片的撤回与原来那一张不符',
    `SELECT p.asset_id AS "id" FROM asset_photographs p JOIN asset_photographs o ON o.id = p.withdraws
     WHERE o.count_id <> p.count_id OR o.attachment_id <> p.attachment_id OR o.withdraws IS NOT NULL`,
  ],
  [
    '与所属村不在同一乡镇',
    `SELECT r.id AS "id" FROM assets r JOIN villages v ON v.id = r.village_id WHERE v.town_code <> r.town_code`,
  ],
];

/** Assets: a row repeats its latest count, a withdrawal is of the same asset's line. `checked` counts rows. */
export async function checkAssets(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const [sentence, question] of RULES) {
    const broken = await violationsOf<{ id: string }>(sql, question);
    findings.addSome(
      broken.rows.map(({ id }) => `资产 ${id} ${sentence}`),
      broken.total,
    );
  }
  return findings.outcome('assets', await countOf(sql, 'assets'));
}

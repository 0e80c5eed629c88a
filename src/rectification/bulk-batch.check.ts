import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';

const CASES = '(SELECT count(*) FROM bulk_batch_cases x WHERE x.batch_id = b.id)';
const LINES = `FROM settlements s WHERE s.voucher_id = v.id AND s.reverses IS NULL`;

/** What names a batch or a voucher that breaks a rule. */
const RULES: readonly { readonly question: string; readonly sentence: string }[] = [
  {
    question: `SELECT b.id AS "name" FROM bulk_batches b WHERE ${CASES} > b.asked OR (b.state = 'done' AND ${CASES} <> b.asked)`,
    sentence: '批量办理的件数与记录不符',
  },
  {
    question: `SELECT b.id AS "name" FROM bulk_batches b WHERE b.takes_back IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM bulk_batches t WHERE t.id = b.takes_back AND t.takes_back IS NULL)`,
    sentence: '撤回的是没有的一批',
  },
  {
    question: `SELECT v.voucher AS "name" FROM settlement_vouchers v
      WHERE (SELECT count(*) ${LINES}) <> v.lines OR coalesce((SELECT sum(s.amount_fen) ${LINES}), 0) <> v.total_fen`,
    sentence: '凭证的合计与各笔不符',
  },
];

/** What was done on many at once agrees with its cases and its lines; `checked` counts batches and vouchers. */
export async function checkBatches(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const { question, sentence } of RULES) {
    const { rows, total } = await violationsOf<{ name: string }>(sql, question);
    findings.addSome(
      rows.map(({ name }) => `${name} ${sentence}`),
      total,
    );
  }
  const checked = (await countOf(sql, 'bulk_batches')) + (await countOf(sql, 'settlement_vouchers'));
  return findings.outcome('batches', checked);
}

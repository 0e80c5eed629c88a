import { caseNumber } from '../campaigns/campaign.js';
import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';

interface Broken {
  readonly prefix: string;
  readonly no: number;
}

const GRANTED_FEN = `coalesce((SELECT sum(w.amount_fen) FROM case_write_offs w WHERE w.case_id = c.id AND w.state = 'granted'), 0)`;
const EXTENSIONS = `(SELECT count(*) FROM case_extensions e WHERE e.case_id = c.id AND e.state = 'granted')`;

const RULES: readonly { readonly broken: string; readonly sentence: string }[] = [
  { broken: `c.written_off_fen > ${GRANTED_FEN}`, sentence: '核销的金额超过批准的金额' },
  { broken: `c.extension_count <> ${EXTENSIONS}`, sentence: '延期次数与批准的延期不符' },
  {
    broken:
      "(c.state = 'closed' AND c.closed_day IS NULL AND c.opening = 0) OR (c.state <> 'closed' AND c.closed_day IS NOT NULL)",
    sentence: '销号日期与状态不符',
  },
  { broken: "c.state = 'continuing' AND c.continuing_kind IS NULL", sentence: '没有写明怎样持续整改' },
  {
    broken: "c.state IN ('suspended', 'closure-requested', 'verified') AND c.state_before IS NULL",
    sentence: '不知道应当退回到哪一步',
  },
  { broken: "c.merged_into IS NOT NULL AND c.state <> 'voided'", sentence: '并入了别的问题却没有作废' },
  {
    broken: `c.same_money_as IS NOT NULL AND (c.amount_kind <> 'none' OR c.same_money_before IS NULL OR NOT EXISTS
      (SELECT 1 FROM cases o WHERE o.id = c.same_money_as AND o.campaign_id = c.campaign_id AND o.id <> c.id
        AND o.state <> 'voided' AND o.same_money_as IS NULL))`,
    sentence: '与另一件是同一笔钱,却没有只计一次',
  },
  { broken: 'c.merged_into = c.id', sentence: '并入了自己' },
];

/**
 * What decisions left behind agrees with them: write-offs were granted, extensions counted, closures have their day, and
 * whatever waits knows where it came from. `checked` counts cases.
 */
export async function checkRectification(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const { broken, sentence } of RULES) {
    const { rows, total } = await violationsOf<Broken>(
      sql,
      `SELECT k.number_prefix AS "prefix", c.no AS "no" FROM cases c JOIN campaigns k ON k.id = c.campaign_id
       WHERE ${broken}`,
    );
    findings.addSome(
      rows.map(({ prefix, no }) => `${caseNumber(prefix, no)} ${sentence}`),
      total,
    );
  }
  return findings.outcome('rectification', await countOf(sql, 'cases'));
}

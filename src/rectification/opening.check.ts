import { caseNumber } from '../campaigns/campaign.js';
import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';

interface Broken {
  readonly prefix: string;
  readonly no: number;
}

const CONFIRMED = `EXISTS (SELECT 1 FROM opening_stands s WHERE s.case_id = c.id AND s.outcome = 'confirmed')`;

const RULES: readonly { readonly broken: string; readonly sentence: string }[] = [
  { broken: `c.opening = 1 AND NOT ${CONFIRMED}`, sentence: '标为期初,却没有确认过的期初记录' },
  { broken: `c.opening = 0 AND ${CONFIRMED}`, sentence: '期初已确认,却没有期初标记' },
  {
    broken: `${CONFIRMED} AND NOT EXISTS (SELECT 1 FROM campaign_openings o WHERE o.campaign_id = c.campaign_id)`,
    sentence: '期初已确认,专项却没有确认记录',
  },
  {
    broken: `c.opening = 0 AND EXISTS (SELECT 1 FROM settlements l WHERE l.case_id = c.id AND l.opening = 1)`,
    sentence: '不是期初,却有期初的资金',
  },
];

/** What was taken over from paper was confirmed, and is marked for ever; `checked` counts stands. */
export async function checkOpening(sql: SqlReader): Promise<Check> {
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
  return findings.outcome('opening', await countOf(sql, 'opening_stands'));
}

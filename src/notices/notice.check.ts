import { hash } from 'node:crypto';
import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';

const RULES: readonly (readonly [sentence: string, question: string])[] = [
  [
    '与所属村不在同一乡镇',
    `SELECT n.id AS "id" FROM notices n JOIN villages v ON v.id = n.village_id WHERE v.town_code <> n.town_code`,
  ],
  [
    '已确认,却没有符合要求的会议',
    `SELECT n.id AS "id" FROM notices n WHERE n.confirmed_day IS NOT NULL AND NOT EXISTS
       (SELECT 1 FROM notice_meetings m WHERE m.notice_id = n.id AND m.confirms = 1 AND m.struck_reason IS NULL
         AND m.day = n.confirmed_day)`,
  ],
  ['的公示期早于张贴日期', `SELECT n.id AS "id" FROM notices n WHERE n.last_day <= n.posted_day`],
];

const PAPERS_AT_ONCE = 200;

/** Notices: their papers are as they were kept, and what confirms them is there. `checked` counts notices. */
export async function checkNotices(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const [sentence, question] of RULES) {
    const broken = await violationsOf<{ id: string }>(sql, question);
    findings.addSome(
      broken.rows.map(({ id }) => `公示 ${id} ${sentence}`),
      broken.total,
    );
  }
  for (let after = ''; ;) {
    const papers = await sql.all<{ id: string; paper: string; paperHash: string }>(
      `SELECT n.id AS "id", n.paper AS "paper", n.paper_hash AS "paperHash" FROM notices n
       WHERE n.id > ? ORDER BY n.id LIMIT ${PAPERS_AT_ONCE}`,
      [after],
    );
    for (const { id, paper, paperHash } of papers) {
      if (hash('sha256', paper, 'hex') !== paperHash) findings.add(`公示 ${id} 的内容与留存的摘要不符`);
    }
    const last = papers.at(-1);
    if (last === undefined || papers.length < PAPERS_AT_ONCE) break;
    after = last.id;
  }
  return findings.outcome('notices', await countOf(sql, 'notices'));
}

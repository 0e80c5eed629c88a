import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';

/**
 * Every sheet that was handed in has as many proposals as rows that its village filled, and no proposal is about a case
 * of another campaign. `checked` counts sheets.
 */
export async function checkTaskSheets(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const uneven = await violationsOf<{ file: string }>(
    sql,
    `SELECT h.file AS "file" FROM task_sheets h
     WHERE h.filled <> (SELECT count(*) FROM task_proposals p WHERE p.sheet_id = h.id)`,
  );
  findings.addSome(
    uneven.rows.map(({ file }) => `任务单 ${file} 填写的行数与待确认的条数不符`),
    uneven.total,
  );
  const foreign = await violationsOf<{ number: string }>(
    sql,
    `SELECT p.number_written AS "number" FROM task_proposals p JOIN cases c ON c.id = p.case_id
     WHERE c.campaign_id <> p.campaign_id`,
  );
  findings.addSome(
    foreign.rows.map(({ number }) => `任务单上的 ${number} 不是这个专项的问题`),
    foreign.total,
  );
  return findings.outcome('task-sheets', await countOf(sql, 'task_sheets'));
}

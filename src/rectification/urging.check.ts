import { Findings, type Check } from '../kernel/check.js';
import { countOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';
import { urgingNumber } from './urging.js';

/** Every urging letter names at least one case, and only cases of its own campaign. `checked` counts letters. */
export async function checkUrgings(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const wrong = await sql.all<{ word: string; year: number; no: number; cases: number }>(
    `SELECT u.word AS "word", u.year AS "year", u.no AS "no", count(x.id) AS "cases"
     FROM urgings u LEFT JOIN urging_cases x ON x.urging_id = u.id LEFT JOIN cases c ON c.id = x.case_id
     GROUP BY u.id, u.word, u.year, u.no, u.campaign_id
     HAVING count(x.id) = 0 OR sum(CASE WHEN c.campaign_id <> u.campaign_id THEN 1 ELSE 0 END) > 0
     ORDER BY u.id`,
  );
  for (const { word, year, no, cases } of wrong) {
    const number = urgingNumber(word, year, no);
    findings.add(cases === 0 ? `督办单 ${number} 没有问题` : `督办单 ${number} 写有别的专项的问题`);
  }
  return findings.outcome('urgings', await countOf(sql, 'urgings'));
}

import { SCOPE_ALL } from '../access/scope.js';
import { Findings, type Check } from '../kernel/check.js';
import type { SqlReader } from '../storage/sql.js';
import { casesThen } from './return-frozen.js';
import { allReturns } from './return.store.js';
import type { ReturnTotals } from './return.js';

/**
 * The cases that a return froze come to the totals that it states, and its file is the one among the attachments, whose
 * bytes their own check reads. `checked` counts returns.
 */
export async function checkReturns(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const returns = await allReturns(sql);
  for (const { id, period, totals, fileHash, attachmentHash } of returns) {
    const stated = JSON.parse(totals) as ReturnTotals;
    let cases = 0;
    let amountFen = 0;
    let recoveredFen = 0;
    for await (const piece of casesThen(sql, SCOPE_ALL, id)) {
      cases += piece.length;
      for (const one of piece) {
        amountFen += one.amountFen;
        recoveredFen += one.recoveredFen;
      }
    }
    if (cases !== stated.cases || amountFen !== stated.amountFen || recoveredFen !== stated.recoveredFen)
      findings.add(`${period} 报表存档的问题与它的合计不符:${id}`);
    if (fileHash !== attachmentHash) findings.add(`${period} 报表的文件不是存档的那一份:${id}`);
  }
  return findings.outcome('returns', returns.length);
}

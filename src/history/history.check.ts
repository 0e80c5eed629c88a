import { SCOPE_ALL } from '../access/scope.js';
import { Findings, type Check } from '../kernel/check.js';
import type { SqlReader } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { HistoryPersonalRow } from './history.entity.js';
import { parseBody, sha256 } from './history-body.js';
import { allHeads } from './history.store.js';
import { verifyChains } from './history.verify.js';

const VALUES_AT_ONCE = 5_000;

/** Every chain verifies from its first entry to its head, and no entry stands outside of a chain; `checked` counts entries. */
export async function checkHistory(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const { chains, entries } = await verifyChains(sql, SCOPE_ALL, []);
  const headed = new Set((await allHeads(sql)).map((head) => head.chain));
  for (const { chain, ok, firstBad, entries: count } of chains) {
    if (!headed.has(chain)) findings.add(`留痕链 ${chain} 有 ${count} 条,却没有链头`);
    if (!ok) findings.add(`留痕链 ${chain} 从第 ${firstBad} 条起对不上`);
  }
  return findings.outcome('history', entries);
}

type PersonalWithBody = HistoryPersonalRow & {
  readonly body: string | null;
  /** 1 where an approved request names the value. */
  readonly granted: number;
};

const GRANTED = `EXISTS (SELECT 1 FROM history_strikes s WHERE s.state = 'approved' AND s.chain = p.chain AND
  ((s.seq = p.seq AND s.field = p.field) OR (s.seq IS NULL AND p.seq <= s.up_to_seq AND s.subject_id = e.subject_id)))`;

/** Values kept beside the chains with the entries that they were taken from, after one of them. */
const personalAfter = (
  sql: SqlReader,
  after: Pick<HistoryPersonalRow, 'chain' | 'seq' | 'field'>,
): Promise<PersonalWithBody[]> =>
  sql.all<PersonalWithBody>(
    `SELECT ${tableOf(HistoryPersonalRow).select('p')}, e.body AS "body",
       CASE WHEN p.value IS NULL AND ${GRANTED} THEN 1 ELSE 0 END AS "granted"
     FROM history_personal p LEFT JOIN history_entries e ON e.chain = p.chain AND e.seq = p.seq
     WHERE (p.chain, p.seq, p.field) > (?, ?, ?) ORDER BY p.chain, p.seq, p.field LIMIT ${VALUES_AT_ONCE}`,
    [after.chain, after.seq, after.field],
  );

/** Is this the value whose salted hash stands in its entry? */
function isOfEntry({ field, salt, value, body }: PersonalWithBody): boolean {
  if (body === null) return false;
  const point = field.indexOf('.');
  const side = field.slice(0, point) === 'before' ? 'before' : 'after';
  return parseBody(body)[side]?.[field.slice(point + 1)] === `sha256:${sha256(`${salt}${value}`)}`;
}

/**
 * Every value kept beside the chains is the one that its entry hashed, or was struck out by two persons; `checked`
 * counts values.
 */
export async function checkPersonalValues(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  let checked = 0;
  let after = { chain: '', seq: 0, field: '' };
  for (;;) {
    const values = await personalAfter(sql, after);
    for (const value of values) {
      const where = `留痕链 ${value.chain} 第 ${value.seq} 条的 ${value.field}`;
      const struckOut = value.salt === null && value.value === null;
      if (struckOut && value.granted === 0) findings.add(`${where} 被删去,却没有两人核准`);
      else if (!struckOut && !isOfEntry(value)) findings.add(`${where} 与留痕不符`);
    }
    checked += values.length;
    const last = values.at(-1);
    if (last === undefined || values.length < VALUES_AT_ONCE) break;
    after = last;
  }
  return findings.outcome('history-personal', checked);
}

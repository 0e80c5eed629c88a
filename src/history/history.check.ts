import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { HistoryPersonalRow, type HistoryEntryRow } from './history.entity.js';
import { GENESIS_HASH, parseBody, sha256 } from './history-body.js';
import { allHeads, entriesAfter } from './history.store.js';

const ENTRIES_AT_ONCE = 5_000;

/** What walking one chain from its beginning found. */
export interface ChainCheck {
  readonly chain: string;
  readonly entries: number;
  readonly hash: string;
  readonly ok: boolean;
  /** Sequence number of the first entry that does not fit, or of the one that the head claims and nobody finds. */
  readonly firstBad: number | null;
}

/** The body is the one that was hashed, and says of itself what its place says. What was tampered with may be no JSON. */
function isAsHashed(entry: HistoryEntryRow, chain: string, previous: string): boolean {
  if (sha256(entry.body) !== entry.hash) return false;
  const body = parseBody(entry.body);
  return body.seq === entry.seq && body.chain === chain && body.previous === previous;
}

/** Walks every chain: each entry's hash, its place, its predecessor, and the head behind the last. */
export async function checkChains(sql: SqlReader): Promise<ChainCheck[]> {
  const checks: ChainCheck[] = [];
  for (const head of await allHeads(sql)) {
    let seq = 0;
    let hash = GENESIS_HASH;
    let firstBad: number | null = null;
    for (;;) {
      const entries = await entriesAfter(sql, head.chain, seq, ENTRIES_AT_ONCE);
      for (const entry of entries) {
        const fits = entry.seq === seq + 1 && isAsHashed(entry, head.chain, hash);
        if (!fits && firstBad === null) firstBad = seq + 1;
        seq = entry.seq;
        hash = entry.hash;
      }
      if (entries.length < ENTRIES_AT_ONCE) break;
    }
    if (firstBad === null && (seq !== head.count || hash !== head.hash))
      firstBad = Math.min(seq, head.count) + 1;
    checks.push({ chain: head.chain, entries: seq, hash, ok: firstBad === null, firstBad });
  }
  return checks;
}

/** Every chain verifies from its first entry to its head, and no entry stands outside of a chain; `checked` counts entries. */
export async function checkHistory(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const { chain, ok, firstBad } of await checkChains(sql)) {
    if (!ok) findings.add(`留痕链 ${chain} 从第 ${firstBad} 条起对不上`);
  }
  const headless = await violationsOf<{ chain: string; entries: number }>(
    sql,
    `SELECT e.chain AS "chain", count(*) AS "entries" FROM history_entries e
     WHERE NOT EXISTS (SELECT 1 FROM history_heads h WHERE h.chain = e.chain) GROUP BY e.chain`,
  );
  findings.addSome(
    headless.rows.map(({ chain, entries }) => `留痕链 ${chain} 有 ${entries} 条,却没有链头`),
    headless.total,
  );
  return findings.outcome('history', await countOf(sql, 'history_entries'));
}

type PersonalWithBody = HistoryPersonalRow & { readonly body: string | null };

/** Values kept beside the chains with the entries that they were taken from, after one of them. */
const personalAfter = (
  sql: SqlReader,
  after: Pick<HistoryPersonalRow, 'chain' | 'seq' | 'field'>,
): Promise<PersonalWithBody[]> =>
  sql.all<PersonalWithBody>(
    `SELECT ${tableOf(HistoryPersonalRow).select('p')}, e.body AS "body"
     FROM history_personal p LEFT JOIN history_entries e ON e.chain = p.chain AND e.seq = p.seq
     WHERE (p.chain, p.seq, p.field) > (?, ?, ?) ORDER BY p.chain, p.seq, p.field LIMIT ${ENTRIES_AT_ONCE}`,
    [after.chain, after.seq, after.field],
  );

/** Is this the value whose salted hash stands in its entry? */
function isOfEntry({ field, salt, value, body }: PersonalWithBody): boolean {
  if (body === null) return false;
  const point = field.indexOf('.');
  const side = field.slice(0, point) === 'before' ? 'before' : 'after';
  return parseBody(body)[side]?.[field.slice(point + 1)] === `sha256:${sha256(`${salt}${value}`)}`;
}

/** Every value kept beside the chains is the one that its entry hashed, or was struck out; `checked` counts values. */
export async function checkPersonalValues(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  let checked = 0;
  let after = { chain: '', seq: 0, field: '' };
  for (;;) {
    const values = await personalAfter(sql, after);
    for (const value of values) {
      const struckOut = value.salt === null && value.value === null;
      if (struckOut || isOfEntry(value)) continue;
      findings.add(`留痕链 ${value.chain} 第 ${value.seq} 条的 ${value.field} 与留痕不符`);
    }
    checked += values.length;
    const last = values.at(-1);
    if (last === undefined || values.length < ENTRIES_AT_ONCE) break;
    after = last;
  }
  return findings.outcome('history-personal', checked);
}

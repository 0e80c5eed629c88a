import { scopeCondition, type Scope } from '../access/scope.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { GENESIS_HASH } from './history-body.js';
import { HistoryEntryRow, HistoryPersonalRow } from './history.entity.js';

/** Where a chain stands. */
export interface ChainHead {
  readonly chain: string;
  readonly count: number;
  readonly hash: string;
}

/** The head of a chain, locked until the unit ends; one that counts nothing where the chain begins with this unit. */
export async function lockHead(sql: SqlWriter, chain: string): Promise<ChainHead | undefined> {
  // An update that changes nothing takes the row's lock on PostgreSQL; on SQLite the unit holds the only one there is.
  const lock = (): Promise<ChainHead | undefined> =>
    sql.first<ChainHead>(
      'UPDATE history_heads SET count = count WHERE chain = ? RETURNING chain, count, hash',
      [chain],
    );
  const head = await lock();
  if (head !== undefined) return head;
  // Two first entries at once have no row to wait at. Whoever makes it second waits for the first one's unit.
  await sql.run('INSERT INTO history_heads (chain, count, hash) VALUES (?, 0, ?) ON CONFLICT DO NOTHING', [
    chain,
    GENESIS_HASH,
  ]);
  return lock();
}

/** Moves the head of a chain that was locked. */
export async function moveHead(sql: SqlWriter, head: ChainHead): Promise<void> {
  await sql.run('UPDATE history_heads SET count = ?, hash = ? WHERE chain = ?', [
    head.count,
    head.hash,
    head.chain,
  ]);
}

/** Appends entries and what was concealed in them. */
export async function appendEntries(
  sql: SqlWriter,
  entries: readonly HistoryEntryRow[],
  personal: readonly HistoryPersonalRow[],
): Promise<void> {
  await insertRows(sql, HistoryEntryRow, entries);
  await insertRows(sql, HistoryPersonalRow, personal);
}

/** The entries of one row of the ledger in the chains of this scope, oldest first. */
export async function entriesOfSubject(
  sql: SqlReader,
  scope: Scope,
  subjectId: string,
): Promise<HistoryEntryRow[]> {
  const towns =
    scope.kind === 'villages' ? { sql: '1 = 1', parameters: [] } : scopeCondition(scope, 'e.chain');
  return sql.all<HistoryEntryRow>(
    `SELECT ${tableOf(HistoryEntryRow).select('e')} FROM history_entries e
     WHERE e.subject_id = ? AND ${towns.sql} ORDER BY e.chain, e.seq`,
    [subjectId, ...towns.parameters],
  );
}

/** Entries of these rows of the ledger in one chain of the scope behind a count, and up to another, oldest first. */
export async function entriesOfSubjects(
  sql: SqlReader,
  scope: Scope,
  { chain, count, until }: { readonly chain: string; readonly count: number; readonly until: number },
  subjectIds: readonly string[],
): Promise<HistoryEntryRow[]> {
  if (subjectIds.length === 0) return [];
  const towns = scopeCondition(scope, 'e.chain');
  return sql.all<HistoryEntryRow>(
    `SELECT ${tableOf(HistoryEntryRow).select('e')} FROM history_entries e
     WHERE e.chain = ? AND e.seq > ? AND e.seq <= ? AND e.subject_id IN (${placeholders(subjectIds.length)})
       AND ${towns.sql} ORDER BY e.seq`,
    [chain, count, until, ...subjectIds, ...towns.parameters],
  );
}

/** What was concealed in these entries of one chain. */
export async function personalOf(
  sql: SqlReader,
  chain: string,
  seqs: readonly number[],
): Promise<HistoryPersonalRow[]> {
  if (seqs.length === 0) return [];
  return sql.all<HistoryPersonalRow>(
    `SELECT ${tableOf(HistoryPersonalRow).select('p')} FROM history_personal p
     WHERE p.chain = ? AND p.seq IN (${placeholders(seqs.length)})`,
    [chain, ...seqs],
  );
}

/** The head that a chain had after its last entry that tells of none of these; undefined where it has none such. */
export async function headWithout(
  sql: SqlReader,
  chain: string,
  whats: readonly string[],
): Promise<ChainHead | undefined> {
  // What happened is the last key of canonical JSON, so that a body ends with it.
  const none = whats.map(() => 'body NOT LIKE ?').join(' AND ');
  return sql.first<ChainHead>(
    `SELECT chain, seq AS "count", hash FROM history_entries WHERE chain = ? AND ${none} ORDER BY seq DESC LIMIT 1`,
    [chain, ...whats.map((what) => `%,"what":"${what}"}`)],
  );
}

/** All heads, by chain. */
export async function allHeads(sql: SqlReader): Promise<ChainHead[]> {
  return sql.all<ChainHead>('SELECT chain, count, hash FROM history_heads ORDER BY chain');
}

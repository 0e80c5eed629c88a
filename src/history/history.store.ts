import { scopeCondition, type Scope } from '../access/scope.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { HistoryEntryRow, HistoryHeadRow, HistoryPersonalRow } from './history.entity.js';

/** Where a chain stands. */
export interface ChainHead {
  readonly chain: string;
  readonly count: number;
  readonly hash: string;
}

/** The head of a chain, locked until the unit ends; undefined for a chain that has no entry yet. */
export async function lockHead(sql: SqlWriter, chain: string): Promise<ChainHead | undefined> {
  // An update that changes nothing takes the row's lock on PostgreSQL; on SQLite the unit holds the only one there is.
  await sql.run('UPDATE history_heads SET count = count WHERE chain = ?', [chain]);
  return sql.first<ChainHead>('SELECT chain, count, hash FROM history_heads WHERE chain = ?', [chain]);
}

/** Moves the head of a chain, or makes its first one. */
export async function moveHead(sql: SqlWriter, head: ChainHead): Promise<void> {
  const moved = await sql.run('UPDATE history_heads SET count = ?, hash = ? WHERE chain = ?', [
    head.count,
    head.hash,
    head.chain,
  ]);
  if (moved === 0) await insertRows(sql, HistoryHeadRow, [head]);
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

/** All heads, by chain. */
export async function allHeads(sql: SqlReader): Promise<ChainHead[]> {
  return sql.all<ChainHead>('SELECT chain, count, hash FROM history_heads ORDER BY chain');
}

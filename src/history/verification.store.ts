import type { SqlReader } from '../storage/sql.js';
import type { HistoryEntryRow } from './history.entity.js';

/** What a walk needs of an entry; half of reading a million entries is the columns. */
export type Link = Pick<HistoryEntryRow, 'seq' | 'body' | 'hash'>;

/** Links of a chain after a sequence number, oldest first, at most `limit`. */
export const linksAfter = (sql: SqlReader, chain: string, seq: number, limit: number): Promise<Link[]> =>
  sql.all<Link>(
    `SELECT seq, body, hash FROM history_entries WHERE chain = ? AND seq > ? ORDER BY seq LIMIT ${limit}`,
    [chain, seq],
  );

/** Chains that have entries, whether or not they have a head; each found by one step in the index. */
export async function chainsWithEntries(sql: SqlReader): Promise<string[]> {
  const chains: string[] = [];
  for (let after = ''; ;) {
    const next = await sql.first<{ chain: string | null }>(
      'SELECT min(chain) AS "chain" FROM history_entries WHERE chain > ?',
      [after],
    );
    if (next?.chain === undefined || next.chain === null) return chains;
    chains.push(next.chain);
    after = next.chain;
  }
}

/** How many personal values were struck out of each chain that has such. */
export async function struckOutByChain(sql: SqlReader): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.all<{ chain: string; values: number }>(
    `SELECT chain, count(*) AS "values" FROM history_personal WHERE salt IS NULL AND value IS NULL GROUP BY chain`,
  );
  return new Map(rows.map((row) => [row.chain, row.values]));
}

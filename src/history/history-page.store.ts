import type { SqlReader, SqlValue } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { HistoryEntryRow } from './history.entity.js';

/** Which entries of a chain are asked for. */
export interface EntriesQuestion {
  readonly chain: string;
  /** Only those of one row of the ledger. */
  readonly subjectId: string | null;
  /** Only those before this number, for the next page. */
  readonly before: number | null;
  readonly size: number;
}

/** Entries of a chain, the newest first. */
export function newestEntries(
  sql: SqlReader,
  { chain, subjectId, before, size }: EntriesQuestion,
): Promise<HistoryEntryRow[]> {
  const conditions = ['e.chain = ?'];
  const parameters: SqlValue[] = [chain];
  if (subjectId !== null) {
    conditions.push('e.subject_id = ?');
    parameters.push(subjectId);
  }
  if (before !== null) {
    conditions.push('e.seq < ?');
    parameters.push(before);
  }
  return sql.all<HistoryEntryRow>(
    `SELECT ${tableOf(HistoryEntryRow).select('e')} FROM history_entries e
     WHERE ${conditions.join(' AND ')} ORDER BY e.seq DESC LIMIT ${size}`,
    parameters,
  );
}

import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { HistoryStrikeRow } from './strike-out.entity.js';
import type { StrikeOutState } from './strike-out.js';

/** What a request means: the fields of its row that say which values. */
export type Meant = Pick<HistoryStrikeRow, 'chain' | 'subjectId' | 'seq' | 'field' | 'upToSeq'>;

/** The values that a request means, as a condition on `history_personal`. */
function meantValues({ chain, subjectId, seq, field, upToSeq }: Meant) {
  if (seq !== null) return { sql: 'chain = ? AND seq = ? AND field = ?', parameters: [chain, seq, field] };
  return {
    sql: 'chain = ? AND seq IN (SELECT e.seq FROM history_entries e WHERE e.subject_id = ? AND e.chain = ? AND e.seq <= ?)',
    parameters: [chain, subjectId, chain, upToSeq],
  };
}

/** How many values a request means, and how many of them are still kept. */
export async function countValues(sql: SqlReader, meant: Meant): Promise<{ total: number; kept: number }> {
  const condition = meantValues(meant);
  const found = await sql.first<{ total: number; kept: number }>(
    `SELECT count(*) AS "total", count(value) AS "kept" FROM history_personal WHERE ${condition.sql}`,
    condition.parameters,
  );
  return found ?? { total: 0, kept: 0 };
}

/** Erases salt and value of what an approved request means; answers how many there were. */
export function eraseValues(sql: SqlWriter, meant: Meant): Promise<number> {
  const condition = meantValues(meant);
  return sql.run(
    `UPDATE history_personal SET salt = NULL, value = NULL WHERE value IS NOT NULL AND ${condition.sql}`,
    condition.parameters,
  );
}

/** The row of the ledger that an entry tells of; undefined where there is no such entry. */
export async function subjectOfEntry(
  sql: SqlReader,
  chain: string,
  seq: number,
): Promise<string | undefined> {
  const row = await sql.first<{ subjectId: string }>(
    'SELECT subject_id AS "subjectId" FROM history_entries WHERE chain = ? AND seq = ?',
    [chain, seq],
  );
  return row?.subjectId;
}

/** Keeps a new request. */
export const insertStrike = (sql: SqlWriter, row: HistoryStrikeRow): Promise<void> =>
  insertRows(sql, HistoryStrikeRow, [row]);

/** A request by its id, whatever its chain. */
export const strikeById = (sql: SqlReader, id: string): Promise<HistoryStrikeRow | undefined> =>
  sql.first<HistoryStrikeRow>(
    `SELECT ${tableOf(HistoryStrikeRow).select('s')} FROM history_strikes s WHERE s.id = ?`,
    [id],
  );

/** Requests, newest first; only those in one state where it is named. */
export const strikes = (sql: SqlReader, state: StrikeOutState | null): Promise<HistoryStrikeRow[]> =>
  sql.all<HistoryStrikeRow>(
    `SELECT ${tableOf(HistoryStrikeRow).select('s')} FROM history_strikes s
     WHERE ${state === null ? '1 = 1' : 's.state = ?'} ORDER BY s.id DESC`,
    state === null ? [] : [state],
  );

/** Decides a request that nobody decided meanwhile; says whether it was so. */
export const decideStrike = (
  sql: SqlWriter,
  id: string,
  decision: Pick<HistoryStrikeRow, 'state' | 'decidedBy' | 'decidedPerson' | 'decidedFor' | 'decidedAt'>,
): Promise<boolean> => updateRow(sql, HistoryStrikeRow, { id, state: 'asked' }, decision);

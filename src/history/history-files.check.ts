import { placeholders, type SqlReader } from '../storage/sql.js';
import { parseBody } from './history-body.js';

/**
 * The hashes of files that the chains tell of these rows, by the row's id. A row of a file can be changed together with
 * the file, by whoever has the database; what the chain tells cannot.
 */
export async function filesTold(
  sql: SqlReader,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const told = new Map<string, Set<string>>();
  if (subjectIds.length === 0) return told;
  const entries = await sql.all<{ subjectId: string; body: string }>(
    `SELECT subject_id AS "subjectId", body FROM history_entries WHERE subject_id IN (${placeholders(subjectIds.length)})`,
    subjectIds,
  );
  for (const { subjectId, body } of entries) {
    const hashes = told.get(subjectId) ?? new Set();
    for (const hash of parseBody(body).attachments) hashes.add(hash);
    told.set(subjectId, hashes);
  }
  return told;
}

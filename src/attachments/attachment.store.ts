import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { AttachmentRow } from './attachment.entity.js';

/** Adds a file that was handed in. */
export const insertAttachment = (sql: SqlWriter, row: AttachmentRow): Promise<void> =>
  insertRows(sql, AttachmentRow, [row]);

/** The files of these ids; those that do not exist are left out. Who may see them is for the caller. */
export async function attachmentsByIds(sql: SqlReader, ids: readonly string[]): Promise<AttachmentRow[]> {
  if (ids.length === 0) return [];
  return sql.all<AttachmentRow>(
    `SELECT ${tableOf(AttachmentRow).select('a')} FROM attachments a WHERE a.id IN (${placeholders(ids.length)})`,
    ids,
  );
}

/** The same file by the same name that the same person has handed in before. */
export const sameAttachment = (
  sql: SqlReader,
  row: Pick<AttachmentRow, 'hash' | 'name' | 'uploadedBy'>,
): Promise<AttachmentRow | undefined> =>
  sql.first<AttachmentRow>(
    `SELECT ${tableOf(AttachmentRow).select('a')} FROM attachments a
     WHERE a.hash = ? AND a.name = ? AND a.uploaded_by = ? ORDER BY a.id LIMIT 1`,
    [row.hash, row.name, row.uploadedBy],
  );

/** Which of these hashes a row names. */
export async function knownHashes(sql: SqlReader, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql.all<{ hash: string }>(
    `SELECT DISTINCT a.hash AS "hash" FROM attachments a WHERE a.hash IN (${placeholders(hashes.length)})`,
    hashes,
  );
  return new Set(found.map(({ hash }) => hash));
}

/** The distinct hashes after one of them, in order, at most `limit`, each with a name. */
export const hashesAfter = (
  sql: SqlReader,
  hash: string,
  limit: number,
): Promise<{ hash: string; name: string }[]> =>
  sql.all(
    `SELECT a.hash AS "hash", min(a.name) AS "name" FROM attachments a
     WHERE a.hash > ? GROUP BY a.hash ORDER BY a.hash LIMIT ${limit}`,
    [hash],
  );

/** Files after an id, in order, at most `limit`. */
export const attachmentsAfter = (
  sql: SqlReader,
  id: string,
  limit: number,
): Promise<Pick<AttachmentRow, 'id' | 'hash' | 'name'>[]> =>
  sql.all(
    `SELECT a.id AS "id", a.hash AS "hash", a.name AS "name" FROM attachments a
     WHERE a.id > ? ORDER BY a.id LIMIT ${limit}`,
    [id],
  );

import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { AttachmentRow } from './attachment.entity.js';
import type { AttachmentView, PictureOrigin } from './attachment.js';
import { attachmentsByIds } from './attachment.store.js';

/** A file as JSON. */
export const attachmentView = (row: AttachmentRow): AttachmentView => ({
  id: row.id,
  hash: row.hash,
  name: row.name,
  type: row.type,
  bytes: row.bytes,
  exif: row.exif === null ? null : (JSON.parse(row.exif) as PictureOrigin),
  uploadedBy: row.uploadedBy,
  uploadedAt: row.uploadedAt,
});

/** Files of these ids as JSON, for what holds them and has looked at the scope. */
export async function attachmentViews(
  sql: SqlReader,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, AttachmentView>> {
  const rows = await attachmentsByIds(sql, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, attachmentView(row)]));
}

import type { AttachmentView } from '../attachments/attachment.js';
import { attachmentViews } from '../attachments/attachment.view.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { photographsOf, photographsThatHold } from './asset-photograph.store.js';
import type { AssetPhotographView } from './asset.js';

/** The pictures of the count that holds, by asset; assets without any are absent. */
export async function photographsOfAssets(
  sql: SqlReader,
  assetIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly AttachmentView[]>> {
  const rows = await photographsThatHold(sql, assetIds);
  const files = await attachmentViews(
    sql,
    rows.map(({ attachmentId }) => attachmentId),
  );
  const shown = new Map<Id, AttachmentView[]>();
  for (const { assetId, attachmentId } of rows) {
    const file = files.get(attachmentId);
    if (file !== undefined) shown.set(assetId, [...(shown.get(assetId) ?? []), file]);
  }
  return shown;
}

/** The pictures of an asset that were not withdrawn, by count. */
export async function photographsOfCounts(
  sql: SqlReader,
  assetId: Id,
): Promise<ReadonlyMap<Id, readonly AssetPhotographView[]>> {
  const rows = await photographsOf(sql, assetId);
  const withdrawn = new Set(rows.flatMap(({ withdraws }) => withdraws ?? []));
  const standing = rows.filter(({ id, withdraws }) => withdraws === null && !withdrawn.has(id));
  const files = await attachmentViews(
    sql,
    standing.map(({ attachmentId }) => attachmentId),
  );
  const shown = new Map<Id, AssetPhotographView[]>();
  for (const { id, countId, attachmentId, recordedBy, recordedAt } of standing) {
    const attachment = files.get(attachmentId);
    if (attachment === undefined) continue;
    shown.set(countId, [...(shown.get(countId) ?? []), { id, attachment, recordedBy, recordedAt }]);
  }
  return shown;
}

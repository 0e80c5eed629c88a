import { open } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { LEDGER_CHAIN } from '../history/history.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { invalid, missing } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { BlobStore, type IncomingBlob } from '../storage/blobs.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { AttachmentSight } from './attachment-sight.js';
import {
  ATTACHMENT_BOUNDS,
  PICTURE_TYPES,
  type AttachmentType,
  type AttachmentView,
  type PictureOrigin,
} from './attachment.js';
import type { AttachmentRow } from './attachment.entity.js';
import { shownName } from './attachment.rules.js';
import { attachmentsByIds, insertAttachment, knownHashes, sameAttachment } from './attachment.store.js';
import { attachmentView, attachmentViews } from './attachment.view.js';
import { pictureOrigin } from './picture-origin.js';
import { pictureSize } from './picture-size.js';
import { Thumbnails } from './thumbnails.js';
import { headOf, typeOfFile } from './type-of-file.js';

/** What a camera writes stands at the beginning, and the size of a picture behind it. */
const HEADER_BYTES = 512 * 1024;
/** Orphans come from uploads, so they are looked for beside uploads, this often. */
const SWEPT_EVERY_MS = 3_600_000;

/** Files that are handed in: taking them, and finding those that somebody may see. */
@Injectable()
export class AttachmentService {
  private readonly blobs: BlobStore;
  private sweptMs = 0;

  constructor(
    private readonly storage: Storage,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly sight: AttachmentSight,
    private readonly thumbnails: Thumbnails,
  ) {
    this.blobs = new BlobStore(storage.place.dataDir);
  }

  /**
   * Takes a file in. The bytes are on the disk under their hash before a row names them. The same file by the same name
   * from the same person is the one that is there. Refused (400) `blob.too-large` and what `typeOfFile` refuses,
   * `attachment.picture-too-large`.
   */
  async receive(
    actor: Actor,
    clientName: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<AttachmentView> {
    const blob = await this.blobs.receive(content, ATTACHMENT_BOUNDS.bytesMax);
    const { type, origin } = await this.lookAt(blob);
    await this.blobs.keep(blob);
    const row: AttachmentRow = {
      id: newId(),
      hash: blob.hash,
      name: shownName(clientName, type),
      type,
      bytes: blob.bytes,
      exif: origin === null ? null : JSON.stringify(origin),
      uploadedBy: actor.name,
      uploadedAt: instantOf(this.clock),
    };
    const kept = await this.storage.unitOfWork.run('attachment.receive', async (unit) => {
      const same = await sameAttachment(unit.sql, row);
      if (same !== undefined) return same;
      await insertAttachment(unit.sql, row);
      this.history.record(unit, actor, {
        chain: LEDGER_CHAIN,
        what: 'attachment.received',
        subjectKind: 'attachment',
        subjectId: row.id,
        before: null,
        after: { name: row.name, type, bytes: row.bytes },
        personal: ['name'],
        attachments: [row.hash],
      });
      return row;
    });
    this.thumbnails.begin(kept.hash, kept.type);
    this.sweepNowAndThen();
    return attachmentView(kept);
  }

  /** The files of these ids that the actor handed in or sees through what holds them. */
  async visible(sql: SqlReader, actor: Actor, ids: readonly Id[]): Promise<AttachmentView[]> {
    const rows = await attachmentsByIds(sql, ids);
    const others = rows.filter((row) => row.uploadedBy !== actor.name).map((row) => row.id);
    const seen = new Set((await this.seen(sql, actor, others)).map(({ attachmentId }) => attachmentId));
    return rows.filter((row) => row.uploadedBy === actor.name || seen.has(row.id)).map(attachmentView);
  }

  /** One file and the town of what holds it, if anything does; missing `attachment.missing` where the actor sees none. */
  async one(actor: Actor, id: Id): Promise<{ row: AttachmentRow; townCode: string | null }> {
    return this.storage.reading(async (sql) => {
      const [row] = await attachmentsByIds(sql, [id]);
      const [seen] = row === undefined ? [] : await this.seen(sql, actor, [id]);
      if (row === undefined || (seen === undefined && row.uploadedBy !== actor.name)) throw noAttachment(id);
      return { row, townCode: seen?.townCode ?? null };
    });
  }

  /** Files of these ids as JSON, for what holds them and has looked at the scope. */
  views(sql: SqlReader, ids: readonly Id[]): Promise<ReadonlyMap<Id, AttachmentView>> {
    return attachmentViews(sql, ids);
  }

  /** Removes uploads that broke off and files that no row names, after a day; answers how many. */
  sweep(): Promise<number> {
    return this.blobs.sweep(this.clock.now().getTime(), (hashes) => knownHashes(this.storage.read, hashes));
  }

  private async seen(sql: SqlReader, actor: Actor, ids: readonly Id[]) {
    return ids.length === 0 ? [] : this.sight.seen(sql, actor, ids);
  }

  /** What the bytes tell; a file that is not taken leaves nothing behind. */
  private async lookAt(blob: IncomingBlob): Promise<{ type: AttachmentType; origin: PictureOrigin | null }> {
    try {
      const type = await typeOfFile(blob.path);
      if (!PICTURE_TYPES.includes(type)) return { type, origin: null };
      const head = await headOfFile(blob.path);
      const size = pictureSize(head);
      if (size !== undefined && size.width * size.height > ATTACHMENT_BOUNDS.pixelsMax) {
        throw invalid('attachment.picture-too-large', { ...size }, '图片的像素超出允许范围');
      }
      return { type, origin: await pictureOrigin(head) };
    } catch (error) {
      await this.blobs.discard(blob);
      throw error;
    }
  }

  private sweepNowAndThen(): void {
    const nowMs = this.clock.now().getTime();
    if (nowMs - this.sweptMs < SWEPT_EVERY_MS) return;
    this.sweptMs = nowMs;
    // What is left today is removed another time.
    void this.sweep().catch(() => undefined);
  }
}

async function headOfFile(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    return await headOf(handle, HEADER_BYTES);
  } finally {
    await handle.close();
  }
}

const noAttachment = (id: Id) => missing('attachment.missing', { id }, '没有这个附件');

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { LEDGER_CHAIN } from '../history/history.js';
import { purposeOf } from '../history/history-reads.rules.js';
import { HistoryService } from '../history/history.service.js';
import { forbidden, missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { BlobStore } from '../storage/blobs.js';
import { Storage } from '../storage/storage.js';
import { ATTACHMENT_TYPE_FACTS, PICTURE_TYPES, type AttachmentCopy } from './attachment.js';
import type { AttachmentRow } from './attachment.entity.js';
import { purposeOfOriginal } from './attachment.rules.js';
import { AttachmentService } from './attachment.service.js';
import { cleanCopy } from './clean-copy.js';
import { Thumbnails } from './thumbnails.js';

/** What somebody asks of a file. */
export interface CopyQuestion {
  readonly copy: AttachmentCopy;
  /** What it is for; an original is not given without. */
  readonly purpose: string | undefined;
  /** The copy that the asker has already, as its ETag says. */
  readonly known: string | undefined;
}

/** A file on its way out; `content` is null where the asker has it already. */
export interface ServedCopy {
  readonly etag: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly content: Readable | null;
}

/** Handing files out: who took which is told in the history, before the first byte leaves. */
@Injectable()
export class AttachmentCopyService {
  private readonly blobs: BlobStore;

  constructor(
    private readonly storage: Storage,
    private readonly attachments: AttachmentService,
    private readonly history: HistoryService,
    private readonly thumbnails: Thumbnails,
  ) {
    this.blobs = new BlobStore(storage.place.dataDir);
  }

  /**
   * A copy of a file. Missing `attachment.missing`, forbidden `access.forbidden` for an original without the permission,
   * refused `attachment.purpose-missing`, `history.purpose-needed`, `attachment.file-missing`,
   * `attachment.file-altered`, `attachment.cannot-clean`.
   */
  async copy(actor: Actor, id: Id, { copy, purpose, known }: CopyQuestion): Promise<ServedCopy> {
    const { row, townCode } = await this.attachments.one(actor, id);
    const told = purposeTold(actor, copy, purpose);
    const isCleaned = copy !== 'original' && PICTURE_TYPES.includes(row.type);
    const etag = `"${row.hash}${isCleaned ? '-clean' : ''}"`;
    const { mime } = ATTACHMENT_TYPE_FACTS[row.type];
    // Who looks again has looked twice.
    if (known === etag && copy !== 'shown') return { etag, name: row.name, mime, bytes: 0, content: null };
    await this.prove(row);
    const path = this.blobs.pathOf(row.hash);
    const cleaned = isCleaned ? cleanCopy(row.type, await readFile(path)) : null;
    await this.tell(actor, row, townCode ?? LEDGER_CHAIN, copy, told);
    return {
      etag,
      name: row.name,
      mime,
      bytes: cleaned?.length ?? row.bytes,
      content: cleaned === null ? createReadStream(path) : Readable.from([cleaned]),
    };
  }

  /**
   * The small picture of a file; null while it is being made. Missing `attachment.missing`, and
   * `attachment.no-thumbnail` where there will be none.
   */
  async thumbnail(actor: Actor, id: Id, known: string | undefined): Promise<ServedCopy | null> {
    const { row } = await this.attachments.one(actor, id);
    const etag = `"${row.hash}-small"`;
    const common = { etag, name: 'thumbnail.jpg', mime: 'image/jpeg' };
    if (known === etag) return { ...common, bytes: 0, content: null };
    const state = await this.thumbnails.of(row.hash, row.type);
    if (state === 'pending') return null;
    if (state === 'none') throw missing('attachment.no-thumbnail', { id }, '这个文件没有缩略图');
    return { ...common, bytes: state.bytes, content: createReadStream(state.path) };
  }

  /** Evidence is not handed out that is not what was handed in. */
  private async prove(row: AttachmentRow): Promise<void> {
    const state = await this.blobs.examine(row.hash);
    if (state === 'missing') {
      throw refused('attachment.file-missing', { name: row.name }, `附件“${row.name}”的文件不见了`);
    }
    if (state === 'altered') {
      throw refused('attachment.file-altered', { name: row.name }, `附件“${row.name}”的文件被改过`);
    }
  }

  private async tell(
    actor: Actor,
    row: AttachmentRow,
    chain: string,
    copy: AttachmentCopy,
    purpose: string,
  ): Promise<void> {
    await this.storage.unitOfWork.run('attachment.copy', async (unit) => {
      this.history.record(unit, actor, {
        chain,
        what: copy === 'shown' ? 'attachment.shown' : 'attachment.taken',
        subjectKind: 'attachment',
        subjectId: row.id,
        before: null,
        after: {
          name: row.name,
          ...(copy === 'shown' ? {} : { copy }),
          ...(purpose === '' ? {} : { purpose }),
        },
        personal: ['name', 'purpose'],
        attachments: [row.hash],
      });
    });
  }
}

/** What is told of the purpose; an original, and a look from outside, are not given without. */
function purposeTold(actor: Actor, copy: AttachmentCopy, purpose: string | undefined): string {
  if (copy === 'original') return askedOriginal(actor, purpose);
  return copy === 'shown' ? (purposeOf(actor, purpose) ?? '') : (purpose?.trim() ?? '');
}

function askedOriginal(actor: Actor, purpose: string | undefined): string {
  if (!actor.permissions.has('attachments:original')) {
    throw forbidden('access.forbidden', { permission: 'attachments:original' }, '没有权限取原件');
  }
  return purposeOfOriginal(purpose);
}

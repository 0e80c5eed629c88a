import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttachmentSight } from '../attachments/attachment-sight.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { Turns } from '../kernel/turns.js';
import { BlobStore } from '../storage/blobs.js';
import { Storage } from '../storage/storage.js';
import { runInChild } from '../workbooks/child.js';
import { WORKBOOK_LIMITS } from '../workbooks/workbook.js';
import type { FormSheetView, FormWorkbookView } from './form.js';
import { filesOfForms } from './form.store.js';

/** Most memory of the process that looks at a file, in MiB. */
const CHILD_MEMORY_MB = 320;
const CHILD_TIMEOUT_MS = 30_000;
const CHILDREN_MAX = 2;

/** Empty workbooks that come in as forms: looked at in a process of their own before anything keeps them. */
@Injectable()
export class FormWorkbooks {
  private readonly blobs: BlobStore;
  private readonly turns = new Turns(CHILDREN_MAX);

  constructor(
    storage: Storage,
    private readonly attachments: AttachmentService,
    sight: AttachmentSight,
  ) {
    this.blobs = new BlobStore(storage.place.dataDir);
    sight.add((sql, actor, ids) => filesOfForms(sql, actor.scope, ids));
  }

  /**
   * Takes a workbook in, and keeps it among the files once it was read. Refused like an import's file, `form.not-xlsx`,
   * `form.too-large`, and what a file is refused for that is handed in; then nothing is left.
   */
  async receive(actor: Actor, name: string, content: AsyncIterable<Uint8Array>): Promise<FormWorkbookView> {
    const incoming = await this.blobs.receive(content, WORKBOOK_LIMITS.uploadBytes);
    try {
      const sheets = await this.look(incoming.path);
      const kept = await this.attachments.receive(actor, name, createReadStream(incoming.path));
      return { id: kept.id, name: kept.name, sheets };
    } finally {
      await this.blobs.discard(incoming);
    }
  }

  /** A workbook that the actor handed in, or that a form in scope holds; missing `attachment.missing`. */
  async one(actor: Actor, id: Id): Promise<FormWorkbookView> {
    const { row } = await this.attachments.one(actor, id);
    await this.prove(row);
    return { id, name: row.name, sheets: await this.look(this.blobs.pathOf(row.hash)) };
  }

  /** Where the bytes of a workbook stand; refused `attachment.file-missing` and `attachment.file-altered`. */
  async pathOf(actor: Actor, id: Id): Promise<string> {
    const { row } = await this.attachments.one(actor, id);
    await this.prove(row);
    return this.blobs.pathOf(row.hash);
  }

  /** A path for a workbook that is only being made. */
  temporary(): Promise<string> {
    return this.blobs.temporary();
  }

  private look(path: string): Promise<FormSheetView[]> {
    return this.turns.take(undefined, () =>
      runInChild<{ path: string }, never, FormSheetView[]>(
        { module: 'papers/form-look-task.js' },
        { path },
        { memoryMb: CHILD_MEMORY_MB, timeoutMs: CHILD_TIMEOUT_MS },
      ),
    );
  }

  private async prove({ hash, name }: { readonly hash: string; readonly name: string }): Promise<void> {
    const state = await this.blobs.examine(hash);
    if (state === 'missing') throw refused('attachment.file-missing', { name }, `附件“${name}”的文件不见了`);
    if (state === 'altered') throw refused('attachment.file-altered', { name }, `附件“${name}”的文件被改过`);
  }
}

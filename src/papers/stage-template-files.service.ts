import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttachmentSight } from '../attachments/attachment-sight.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import type { AttachmentView } from '../attachments/attachment.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { Turns } from '../kernel/turns.js';
import { BlobStore } from '../storage/blobs.js';
import { Storage } from '../storage/storage.js';
import { runInChild } from '../workbooks/child.js';
import { STAGE_TEMPLATE_LIMITS, type TemplateOutline } from './stage-template.js';
import { filesOfTemplates } from './stage-template.store.js';

/** Most memory of the process that looks at a file, in MiB. */
const CHILD = { memoryMb: 320, timeoutMs: 20_000 } as const;
const CHILDREN_MAX = 2;

/** Files that are to be templates: looked at in a process of their own before anything keeps them. */
@Injectable()
export class StageTemplateFiles {
  private readonly blobs: BlobStore;
  private readonly turns = new Turns(CHILDREN_MAX);

  constructor(
    storage: Storage,
    private readonly attachments: AttachmentService,
    sight: AttachmentSight,
  ) {
    this.blobs = new BlobStore(storage.place.dataDir);
    sight.add((sql, actor, ids) => filesOfTemplates(sql, actor.scope, ids));
  }

  /** Takes a file in, and keeps it among the files once it was read. Refused like `lookAtTemplate`; then nothing is left. */
  async receive(
    actor: Actor,
    name: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<{
    readonly attachment: AttachmentView;
    readonly hash: string;
    readonly outline: TemplateOutline;
  }> {
    const incoming = await this.blobs.receive(content, STAGE_TEMPLATE_LIMITS.uploadBytes);
    try {
      const outline = await this.turns.take(undefined, () =>
        runInChild<{ path: string }, never, TemplateOutline>(
          { module: 'papers/stage-template-task.js' },
          { path: incoming.path },
          CHILD,
        ),
      );
      const attachment = await this.attachments.receive(actor, name, createReadStream(incoming.path));
      return { attachment, hash: incoming.hash, outline };
    } finally {
      await this.blobs.discard(incoming);
    }
  }

  /** Where the bytes of a template stand; refused `attachment.file-missing` and `attachment.file-altered`. */
  async pathOf(actor: Actor, id: Id): Promise<string> {
    return this.blobs.pathOf(await this.hashOf(actor, id));
  }

  /** The hash of a template whose bytes are there; refused like `pathOf`. */
  async hashOf(actor: Actor, id: Id): Promise<string> {
    const { row } = await this.attachments.one(actor, id);
    const { hash, name } = row;
    const state = await this.blobs.examine(hash);
    if (state === 'missing') throw refused('attachment.file-missing', { name }, `附件“${name}”的文件不见了`);
    if (state === 'altered') throw refused('attachment.file-altered', { name }, `附件“${name}”的文件被改过`);
    return hash;
  }
}

import { createReadStream, type ReadStream } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttachmentSight } from '../attachments/attachment-sight.js';
import { ExportService } from '../exchange/export.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { Turns } from '../kernel/turns.js';
import { BlobStore } from '../storage/blobs.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { runInChild } from '../workbooks/child.js';
import type { DifferencesOrder, ExplainedChanges } from './differences-task.js';
import { ReturnService } from './return.service.js';
import { filesOfReturns } from './return.store.js';

const CHILD_MEMORY_MB = 300;
const CHILD_TIMEOUT_MS = 5 * 60_000;

/** The bytes of a return that was handed up. */
export interface ReturnFile {
  readonly bytes: ReadStream;
  readonly size: number;
  readonly fileName: string;
}

/** Takes out what was handed up, the same bytes each time, and compares it with the ledger as it is now. */
@Injectable()
export class ReturnFiles {
  private readonly blobs: BlobStore;
  private readonly turns = new Turns(1);

  constructor(
    private readonly storage: Storage,
    private readonly returns: ReturnService,
    private readonly exports: ExportService,
    sight: AttachmentSight,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.blobs = new BlobStore(storage.place.dataDir);
    sight.add((sql, actor, ids) => filesOfReturns(sql, actor.scope, ids));
  }

  /**
   * The file of a return as it was handed up; the history tells who took it. Missing `return.missing`, refused
   * `history.purpose-needed`, `attachment.file-missing`, `attachment.file-altered`.
   */
  async file(actor: Actor, id: Id, purpose: string | undefined): Promise<ReturnFile> {
    const { row, campaign } = await this.returns.row(actor, id);
    const { fileName: name } = row;
    const state = await this.blobs.examine(row.fileHash);
    if (state === 'missing') throw refused('attachment.file-missing', { name }, `附件“${name}”的文件不见了`);
    if (state === 'altered') throw refused('attachment.file-altered', { name }, `附件“${name}”的文件被改过`);
    await this.exports.tell(actor, [row.townCode], { kind: 'return', campaign, period: row.period }, purpose);
    return { bytes: createReadStream(this.blobs.pathOf(row.fileHash)), size: row.fileBytes, fileName: name };
  }

  /** What changed since a return was closed, who did it and why; missing `return.missing`. */
  async differences(actor: Actor, id: Id): Promise<ExplainedChanges> {
    const { row, campaign } = await this.returns.row(actor, id);
    const order: DifferencesOrder = {
      place: this.storage.place,
      actor: { name: actor.name, permissions: [...actor.permissions], scope: actor.scope },
      at: instantOf(this.clock),
      campaign,
      before: { id, closedDay: row.closedDay, heads: JSON.parse(row.heads) as string[] },
    };
    return this.turns.take(undefined, () =>
      runInChild<DifferencesOrder, never, ExplainedChanges>(
        { module: 'returns/differences-task.js' },
        order,
        { memoryMb: CHILD_MEMORY_MB, timeoutMs: CHILD_TIMEOUT_MS },
      ),
    );
  }
}

import { createReadStream, type ReadStream } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { SYSTEM_ACTOR } from '../access/local-actor.js';
import { LEDGER_CHAIN } from '../history/history.js';
import { HistoryReads } from '../history/history-reads.service.js';
import { missing } from '../kernel/errors.js';
import { VillageService } from '../villages/village.service.js';
import { BackupKeeping } from './backup-keeping.js';
import type { KeptCopy } from './backup.js';

/** A copy on its way out. */
export interface TakenCopy {
  readonly copy: KeptCopy;
  readonly bytes: ReadStream;
}

/** Handing copies of the ledger out: each town is told who took everything that is kept of it. */
@Injectable()
export class BackupTaking {
  constructor(
    private readonly keeping: BackupKeeping,
    private readonly villages: VillageService,
    private readonly reads: HistoryReads,
  ) {}

  /** A copy's bytes, told in every chain before the first of them leaves; missing `backup.copy-missing`. */
  async take(actor: Actor, name: string): Promise<TakenCopy> {
    const copy = (await this.keeping.own.copies()).find((one) => one.name === name);
    if (copy === undefined) throw missing('backup.copy-missing', { name }, '没有这份备份');
    const towns = await this.villages.towns(SYSTEM_ACTOR);
    const values = { name: copy.name, bytes: copy.bytes };
    const read = { what: 'backup.taken', subjectKind: 'backup', subjectId: copy.name, purpose: null, values };
    await this.reads.record(
      actor,
      [LEDGER_CHAIN, ...towns.map(({ code }) => code)].map((chain) => ({ ...read, chain })),
    );
    return { copy, bytes: createReadStream(join(this.keeping.own.path, copy.name)) };
  }
}

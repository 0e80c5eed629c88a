import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Storage } from '../storage/storage.js';
import type { HistoryRecord, HistoryValues } from './history.js';
import { HistoryService } from './history.service.js';

/** Something that was looked at or taken away, and that the history is to know. */
export interface ReadRecord extends Pick<HistoryRecord, 'chain' | 'what' | 'subjectKind' | 'subjectId'> {
  /** What for, in the words of who asked; null where the role need not say. It may name persons. */
  readonly purpose: string | null;
  readonly values?: HistoryValues;
  /** Names of values that speak of persons. */
  readonly personal?: readonly string[];
  /** SHA-256 of files that were handed out, in hexadecimal. */
  readonly attachments?: readonly string[];
}

/** Tells the history of reads that matter: exports, unmasked views, files that are taken away. */
@Injectable()
export class HistoryReads {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
  ) {}

  /** Appends an entry for each read before anything is handed out, all or none; rejects as the unit of work does. */
  async record(actor: Actor, reads: readonly ReadRecord[]): Promise<void> {
    await this.storage.unitOfWork.run('history.record-read', async (unit) => {
      for (const { purpose, values = {}, personal = [], ...read } of reads) {
        this.history.record(unit, actor, {
          ...read,
          before: null,
          after: purpose === null ? values : { ...values, purpose },
          personal: [...personal, 'purpose'],
        });
      }
    });
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { runInChild } from '../workbooks/child.js';
import { ImportFiles } from './import-files.js';
import { TaskSheetBook, type ArrivedSheet } from './task-sheet-book.js';
import type { ReadSheet } from './task-sheet-read-task.js';
import { handedDayOf, keyOf, providerOf, readProposals } from './task-sheet.rules.js';
import { checkOf, tokenOf } from './task-sheet-token.js';
import type { HandedInView, HandInInput } from './task-sheet.js';

/** Most memory of the process that reads a sheet, in MiB. */
const CHILD_MEMORY_MB = 320;

/** Takes in task sheets that villages have filled: read in a process of their own, kept as proposals. */
@Injectable()
export class TaskSheetHandInService {
  constructor(
    private readonly files: ImportFiles,
    private readonly book: TaskSheetBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes in a workbook with the sheet of one village or of several; nothing of a case changes. Refused
   * `task-sheet.provider-missing`, `task-sheet.day-impossible`, `task-sheet.not-one`, `task-sheet.unknown`,
   * `task-sheet.twice`; `WorkbookRefusal` for a file that is no workbook.
   */
  async handIn(actor: Actor, input: HandInInput, content: Readable): Promise<HandedInView[]> {
    const today = todayOf(this.clock);
    const providedBy = providerOf(input.providedBy);
    const handedDay = handedDayOf(input.day, today);
    const { campaign, villages } = await this.book.surroundings(actor, input.campaignCode);
    const id = newId();
    try {
      await this.files.receive(id, content);
      const path = this.files.source(id);
      const sha256 = await hashOf(path);
      const read = await runInChild<{ path: string }, never, readonly ReadSheet[]>(
        { module: 'exchange/task-sheet-read-task.js' },
        { path },
        { memoryMb: CHILD_MEMORY_MB },
      );
      const byToken = new Map(villages.map((village) => [tokenOf(campaign.id, village.id), village]));
      const arrived: ArrivedSheet[] = [];
      for (const { token, rows } of read) {
        const village = byToken.get(token);
        if (village === undefined) {
          throw refused('task-sheet.unknown', { token }, '任务单号对不上本专项的任何一个村');
        }
        const cases = await this.book.cases(actor, campaign.id, village.id);
        const keys = new Map(
          cases.map(({ id: caseId, no }) => {
            const number = caseNumber(campaign.numberPrefix, no);
            return [keyOf(number, checkOf(caseId, number)), caseId];
          }),
        );
        const proposals = readProposals(rows, keys, handedDay);
        arrived.push({ village, listed: rows.filter(({ check }) => check !== null).length, proposals });
      }
      const kept = { file: input.file, sha256, providedBy, handedDay, typedAt: instantOf(this.clock) };
      return await this.book.keep(actor, campaign, kept, arrived);
    } finally {
      await this.files.remove(id);
    }
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

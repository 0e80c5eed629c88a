import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import { exportFileName } from '../exchange/export-file-name.js';
import { ExportProcess } from '../exchange/export-process.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { CLOCK } from '../storage/storage.module.js';
import { ReturnKeeping } from './return-keeping.service.js';
import type { ReturnOrder, WrittenReturn } from './return-task.js';
import { mustBeClosable, periodOf, returnBefore } from './return.rules.js';
import { ReturnService } from './return.service.js';
import { PERIOD_KIND_LABELS, type ReturnInput, type ReturnRowView } from './return.js';

/** How far the closing of a return is. */
export type ClosingPhase = 'writing' | 'keeping';

/** Closes a month or quarter: has the return made in a process of its own, and keeps it. */
@Injectable()
export class ReturnClosing {
  constructor(
    private readonly returns: ReturnService,
    private readonly process: ExportProcess,
    private readonly attachments: AttachmentService,
    private readonly keeping: ReturnKeeping,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses what could not be closed anyway, before any work: see `mustBeClosable`, missing `campaign.unknown`. */
  async mustBeClosable(actor: Actor, input: ReturnInput): Promise<void> {
    const returns = await this.returns.list(actor, input.campaign);
    mustBeClosable(periodOf(input.period), input, returns, todayOf(this.clock));
  }

  /**
   * Closes a return. Refused like `mustBeClosable`, what exports refuse, and what the keeping of files refuses; then
   * nothing is kept.
   */
  async close(
    actor: Actor,
    input: ReturnInput,
    {
      signal,
      report = () => undefined,
    }: { signal?: AbortSignal; report?: (phase: ClosingPhase) => void } = {},
  ): Promise<ReturnRowView> {
    await this.mustBeClosable(actor, input);
    const period = periodOf(input.period);
    const last = returnBefore(await this.returns.list(actor, input.campaign), period);
    const before = last === null ? null : await this.returns.one(actor, last.id);
    const folder = await this.process.makeFolder();
    try {
      const path = join(folder, 'return.xlsx');
      const casesPath = join(folder, 'cases.jsonl');
      const madeAt = instantOf(this.clock);
      report('writing');
      const written = await this.process.write<ReturnOrder, WrittenReturn>(
        actor,
        'returns/return-task.js',
        {
          campaign: input.campaign,
          period: input.period,
          lists: input.lists,
          note: input.note?.trim() || null,
          before: before && {
            id: before.id,
            closedDay: before.closedDay,
            period: before.period,
            heads: before.heads,
          },
          casesPath,
        },
        path,
        signal,
      );
      report('keeping');
      const what = `${period.code}${PERIOD_KIND_LABELS[period.kind].zh}`;
      const fileName = exportFileName([input.campaign, what], this.process.today);
      const file = await this.attachments.receive(actor, fileName, createReadStream(path));
      return await this.keeping.keep(actor, { input, written, file, fileName, casesPath, madeAt });
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

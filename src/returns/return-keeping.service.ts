import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AttachmentView } from '../attachments/attachment.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { chinaDayOf } from '../kernel/calendar.js';
import { instantOf, type Clock, type Instant } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { WrittenReturn } from './return-task.js';
import type { ReturnRow } from './return.entity.js';
import { adjustmentsOf, mustBeClosable, periodOf, returnBefore } from './return.rules.js';
import { insertReturn, insertReturnCases, returnById, returnsOf } from './return.store.js';
import { returnRowView } from './return.view.js';
import type { ReturnInput, ReturnRowView } from './return.js';

/** A return that was made and is to be kept. */
export interface ReturnMade {
  readonly input: ReturnInput;
  readonly written: WrittenReturn;
  readonly file: AttachmentView;
  readonly fileName: string;
  /** As the process wrote it; each line becomes a row. */
  readonly casesPath: string;
  /** When the state was read from which it was made. */
  readonly madeAt: Instant;
}

/** Keeps returns for good: the row, the cases as they were, and the history, in one unit of work. */
@Injectable()
export class ReturnKeeping {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps a return where nobody closed the period meanwhile; refused like `mustBeClosable`. */
  keep(actor: Actor, made: ReturnMade): Promise<ReturnRowView> {
    const { input, written, file } = made;
    const period = periodOf(input.period);
    const closedAt = instantOf(this.clock);
    const closedDay = chinaDayOf(new Date(made.madeAt));
    return this.storage.unitOfWork.run('return.close', async (unit) => {
      const campaign = await this.campaigns.row(unit.sql, actor.scope, input.campaign);
      const rows = await returnsOf(unit.sql, actor.scope, campaign.id);
      const returns = rows.map(returnRowView);
      mustBeClosable(period, input, returns, closedDay);
      const id = newId();
      const { townCode } = campaign;
      const adjustments = adjustmentsOf(written.changes);
      await insertReturn(unit.sql, {
        id,
        townCode,
        campaignId: campaign.id,
        no: (rows[0]?.no ?? 0) + 1,
        kind: period.kind,
        period: period.code,
        closedDay,
        attachmentId: file.id,
        fileName: made.fileName,
        fileBytes: file.bytes,
        fileHash: written.sha256,
        lists: JSON.stringify(input.lists),
        totals: JSON.stringify(written.totals),
        rules: JSON.stringify(written.rules),
        villages: JSON.stringify(written.villages),
        differences: JSON.stringify(written.differences),
        changes: JSON.stringify(written.changes),
        adjustments,
        heads: JSON.stringify(written.heads),
        beforeId: returnBefore(returns, period)?.id ?? null,
        supersedes: input.supersedes ?? null,
        supersedeReason: input.supersedes ? (input.reason ?? '').trim() : null,
        note: input.note?.trim() || null,
        closedBy: actor.name,
        closedByPerson: actor.personId,
        closedAt,
      });
      let place = 0;
      for await (const cases of createInterface({ input: createReadStream(made.casesPath) })) {
        place += 1;
        await insertReturnCases(unit.sql, { returnId: id, place, townCode, cases });
      }
      this.tell(unit, actor, made, { id, townCode, closedDay, adjustments });
      const kept = await returnById(unit.sql, actor.scope, id);
      if (kept === undefined) throw new Error(`a return that is not there: ${id}`);
      return returnRowView(kept);
    });
  }

  /** Tells the town's chain what was closed. */
  private tell(
    unit: Unit,
    actor: Actor,
    { input, written }: ReturnMade,
    {
      id,
      townCode,
      closedDay,
      adjustments,
    }: Pick<ReturnRow, 'id' | 'townCode' | 'closedDay' | 'adjustments'>,
  ): void {
    const { cases, amountFen, recoveredFen, outstandingFen, closed } = written.totals;
    const { period, supersedes } = input;
    this.history.record(unit, actor, {
      chain: townCode,
      what: supersedes ? 'return.superseded' : 'return.closed',
      subjectKind: 'return',
      subjectId: id,
      before: supersedes ? { returnId: supersedes } : null,
      after: {
        period,
        closedDay,
        cases,
        closed,
        amountFen,
        recoveredFen,
        outstandingFen,
        adjustments,
        sha256: written.sha256,
        ...(supersedes ? { reason: (input.reason ?? '').trim() } : {}),
      },
      personal: ['reason'],
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { JobService, type JobHandle } from '../jobs/job.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { missing } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { Page, PageQuestion } from '../kernel/paging.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { BulkStarted } from './bulk.js';
import type { BatchRowView, BatchView } from './bulk-batch.js';
import type { BulkBatchCaseRow, BulkBatchRow } from './bulk-batch.entity.js';
import {
  batchById,
  batchesPage,
  casesOfBatch,
  endBatch,
  insertBatch,
  insertBatchCase,
  type CountedBatch,
} from './bulk-batch.store.js';
import { batchCaseView } from './bulk-batch.view.js';

/** What a batch is begun with. */
export type BatchBeginning = Pick<BulkBatchRow, 'townCode' | 'campaignId' | 'deed' | 'takesBack' | 'reason'>;

/** What came of one case, as its work tells it. */
export type BatchCaseResult = Omit<BulkBatchCaseRow, 'id' | 'townCode' | 'batchId' | 'place'>;

/** Does one case: in a unit of its own, which also keeps what came of it by `keep`. */
export type BatchWork<One> = (one: One, keep: (result: BatchCaseResult) => Promise<void>) => Promise<void>;

/** Batches: carried out beside the requests, kept case by case, and looked at afterwards. */
@Injectable()
export class BulkBatches {
  /** The jobs of the batches that are running in this program. */
  private readonly running = new Map<Id, Id>();

  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
    private readonly jobs: JobService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins a batch and carries it out as a job; answers at once. */
  async start<One>(
    actor: Actor,
    beginning: BatchBeginning,
    ones: readonly One[],
    work: BatchWork<One>,
  ): Promise<BulkStarted> {
    const batch: BulkBatchRow = {
      ...beginning,
      id: newId(),
      state: 'running',
      asked: ones.length,
      startedBy: actor.name,
      startedAt: instantOf(this.clock),
      endedAt: null,
    };
    await this.storage.unitOfWork.run('bulk.begin', async (unit) => {
      await insertBatch(unit.sql, batch);
      const { id, townCode, deed, takesBack, reason, asked } = batch;
      const after = { deed, asked, ...(takesBack === null ? {} : { takesBack, reason }) };
      const what = takesBack === null ? 'bulk.started' : 'bulk.taken-back';
      this.history.record(unit, actor, {
        chain: townCode,
        what,
        subjectKind: 'bulk',
        subjectId: id,
        before: null,
        after,
        personal: ['reason'],
      });
    });
    const job = this.jobs.start(
      actor,
      'bulk',
      (handle) => this.carryOut(actor, batch, ones, work, handle),
      batch.id,
    );
    this.running.set(batch.id, job.id);
    return { id: batch.id, jobId: job.id };
  }

  /** Batches of a campaign, newest first; missing `campaign.unknown`. */
  page(actor: Actor, campaignCode: string, question: PageQuestion): Promise<Page<BatchRowView>> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const { rows, total } = await batchesPage(sql, actor.scope, actor.name, campaign.id, question);
      return { rows: rows.map((row) => this.rowView(row)), total };
    });
  }

  /** One batch with its cases; missing `bulk.missing`. */
  async one(actor: Actor, id: Id): Promise<BatchView> {
    const { batch, cases, campaign } = await this.read(actor, id);
    return {
      ...this.rowView(batch),
      campaignCode: campaign.code,
      jobId: this.isRunning(id) ? (this.running.get(id) ?? null) : null,
      reason: batch.reason,
      cases: cases.map((row) => batchCaseView(row, batch, campaign.numberPrefix)),
    };
  }

  /** A batch as it was kept, with its cases; missing `bulk.missing`. */
  async read(actor: Actor, id: Id) {
    return this.storage.reading(async (sql) => {
      const batch = await batchById(sql, actor.scope, actor.name, id);
      if (batch === undefined) throw missing('bulk.missing', { id }, '没有这一批');
      const campaign = await this.campaigns.findById(sql, actor.scope, batch.campaignId);
      return { batch, campaign, cases: await casesOfBatch(sql, actor.scope, id) };
    });
  }

  /** Whether a batch is being carried out just now. */
  isRunning(id: Id): boolean {
    const jobId = this.running.get(id);
    return jobId !== undefined && !this.jobs.isOver(jobId);
  }

  private async carryOut<One>(
    actor: Actor,
    batch: BulkBatchRow,
    ones: readonly One[],
    work: BatchWork<One>,
    { signal, progress }: JobHandle,
  ): Promise<Id> {
    let state: BulkBatchRow['state'] = 'stopped';
    try {
      for (const [place, one] of ones.entries()) {
        if (signal.aborted) break;
        progress('applying', place, ones.length);
        await work(one, (result) => this.keep(batch, place, result));
        // Others are answered between two cases.
        await new Promise(setImmediate);
      }
      progress('applying', ones.length, ones.length);
      state = signal.aborted ? 'cancelled' : 'done';
    } finally {
      this.running.delete(batch.id);
      await this.end(actor, batch, state);
    }
    // The job of a batch that was stopped half-way ends as cancelled.
    signal.throwIfAborted();
    return batch.id;
  }

  /** Joins the unit that does the case; where nothing was done it is one of its own. */
  private async keep(
    { id: batchId, townCode }: BulkBatchRow,
    place: number,
    result: BatchCaseResult,
  ): Promise<void> {
    await this.storage.unitOfWork.run('bulk.keep', ({ sql }) =>
      insertBatchCase(sql, { ...result, id: newId(), townCode, batchId, place }),
    );
  }

  private async end(
    actor: Actor,
    { id, townCode }: BulkBatchRow,
    state: BulkBatchRow['state'],
  ): Promise<void> {
    await this.storage.unitOfWork.run('bulk.end', async (unit) => {
      await endBatch(unit.sql, id, { state, endedAt: instantOf(this.clock) });
      const ended = await batchById(unit.sql, actor.scope, actor.name, id);
      const after = { state, done: ended?.done ?? 0, notDone: ended?.refused ?? 0 };
      this.history.record(unit, actor, {
        chain: townCode,
        what: 'bulk.ended',
        subjectKind: 'bulk',
        subjectId: id,
        before: null,
        after,
      });
    });
  }

  /** One that nobody carries out any more was stopped with the program. */
  private rowView({ state, ...batch }: CountedBatch): BatchRowView {
    const { id, deed, takesBack, asked, done, refused, startedBy, startedAt, endedAt } = batch;
    const now = state === 'running' && !this.isRunning(id) ? 'stopped' : state;
    return { id, deed, takesBack, state: now, asked, done, refused, startedBy, startedAt, endedAt };
  }
}

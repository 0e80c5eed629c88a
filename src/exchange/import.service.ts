import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { JobService } from '../jobs/job.service.js';
import type { JobView } from '../jobs/job.js';
import { Refusal, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { ImportAtOnce } from './import-at-once.js';
import { ImportCarrying } from './import-carrying.js';
import type { AnsweredRow, ImportMapping } from './import.js';
import { ImportPlanning, type ImportOrder, type ImportWatch } from './import-planning.js';
import { ImportRecords } from './import-records.js';
import type { ImportReport } from './import-report.js';

/** Nobody watches: for the shell, which waits. */
export const UNWATCHED: ImportWatch = { signal: new AbortController().signal, progress: () => undefined };

/** How often a plan is made anew before its import gives up. */
const PLANS_MAX = 3;

/** Reads a file, plans what it would do, and carries that out unless it was only to be looked at. */
@Injectable()
export class ImportService {
  constructor(
    private readonly planning: ImportPlanning,
    private readonly atOnce: ImportAtOnce,
    private readonly records: ImportRecords,
    private readonly carrying: ImportCarrying,
    private readonly jobs: JobService,
  ) {}

  /** Starts an import whose file has been received; its job answers the import's id. */
  start(actor: Actor, order: ImportOrder): JobView {
    return this.jobs.start(
      actor,
      `import.${order.kind}`,
      async (watch) => (await this.run(actor, order, watch)).importId,
      order.importId,
    );
  }

  /**
   * The whole import: read, plan, and carry out unless it is a dry run or rows were refused; a file that is soon read
   * is carried out while it is read. Nobody has looked at the plan, so where the ledger has changed under it, it is made
   * anew; conflict `import.plan-outdated` only in the end.
   */
  async run(actor: Actor, order: ImportOrder, watch: ImportWatch): Promise<ImportReport> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.runOnce(actor, order, watch);
      } catch (error) {
        const outdated = error instanceof Refusal && error.code === 'import.plan-outdated';
        if (!outdated || tries === PLANS_MAX) throw error;
      }
    }
  }

  private async runOnce(actor: Actor, order: ImportOrder, watch: ImportWatch): Promise<ImportReport> {
    const campaign = await this.records.campaign(actor, order.campaignCode);
    let report: ImportReport;
    try {
      const reading = this.planning.begin(actor, order, campaign, watch);
      const done = order.dryRun ? undefined : await this.atOnce.run(actor, order, campaign, reading, watch);
      if (done !== undefined) return done;
      report = await this.planning.plan(actor, order, campaign, reading, watch);
    } catch (error) {
      watch.signal.throwIfAborted();
      if (!(error instanceof Refusal)) throw error;
      const { code, params, message } = error;
      report = await this.planning.refusal(actor, order, campaign, { code, params, message });
      await this.records.keep(actor, campaign, report);
      return report;
    }
    watch.signal.throwIfAborted();
    await this.records.keep(actor, campaign, report);
    if (order.dryRun || (report.refused > 0 && !order.takeGood)) return report;
    return this.carrying.apply(actor, order.importId, order.takeGood, watch);
  }

  /** Starts to carry out a plan that waits. */
  async apply(actor: Actor, importId: Id, takeGood: boolean): Promise<JobView> {
    await this.records.report(actor, importId);
    return this.jobs.start(
      actor,
      'import.apply',
      async (watch) => (await this.carrying.apply(actor, importId, takeGood, watch)).importId,
      importId,
    );
  }

  undo(actor: Actor, importId: Id): Promise<ImportReport> {
    return this.carrying.undo(actor, importId);
  }

  /** Remembers spellings and reads the file again, to look at; refused `import.not-waiting` once it is written. */
  async map(actor: Actor, importId: Id, mappings: readonly ImportMapping[]): Promise<JobView> {
    const waiting = await this.waiting(actor, importId);
    await this.records.map(actor, importId, mappings);
    return this.start(actor, waiting);
  }

  /**
   * Takes what a person says of rows that resemble what is there, and reads the file again with it; what was said of
   * other rows before stays. Refused `import.not-waiting` once it is written.
   */
  async answer(actor: Actor, importId: Id, answers: readonly AnsweredRow[]): Promise<JobView> {
    const waiting = await this.waiting(actor, importId);
    const isAnsweredNow = ({ sheet, row }: AnsweredRow): boolean =>
      answers.some((one) => one.sheet === sheet && one.row === row);
    const before = (waiting.answers ?? []).filter((one) => !isAnsweredNow(one));
    return this.start(actor, { ...waiting, answers: [...before, ...answers] });
  }

  /** The order by which a plan that waits is made anew. */
  private async waiting(actor: Actor, importId: Id): Promise<ImportOrder> {
    const report = await this.records.report(actor, importId);
    const { kind, campaign: campaignCode, file, state, opening, answers } = report;
    if (state !== 'read') throw refused('import.not-waiting', { state }, '这次导入没有等待执行的计划');
    const order = { importId, kind, campaignCode, file, dryRun: true, takeGood: false };
    const said = answers === undefined ? {} : { answers };
    return { ...order, opening: (opening ?? null) !== null, ...said };
  }
}

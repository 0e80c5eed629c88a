import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import type { JobHandle } from '../jobs/job.service.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { placeProblems } from './case-plan.view.js';
import { Importers } from './importers.js';
import { ImportFiles } from './import-files.js';
import type { AnsweredRow, ImportKind, Reading } from './import.js';
import { ImportReadingService } from './import-reading.service.js';
import type { ImportReport } from './import-report.js';
import type { PlanBook } from './plan-book.js';
import { StagedFile } from './staged-file.js';

/** How an import is asked for. */
export interface ImportOrder {
  readonly importId: Id;
  readonly kind: ImportKind;
  readonly campaignCode: string;
  /** Name of the file as the person knows it. */
  readonly file: string;
  /** Stop after the plan. */
  readonly dryRun: boolean;
  /** Write the good rows although others are refused. */
  readonly takeGood: boolean;
  /** 期初: rows may arrive in any state, with their days and papers; of cases only. */
  readonly opening: boolean;
  /** What a person has said of rows that resemble what is there, where it was asked before. */
  readonly answers?: readonly AnsweredRow[];
}

/** Refuses `import.opening-cases-only`: how something stood on paper is said of cases alone. */
export function refuseOtherOpening({ kind, opening }: Pick<ImportOrder, 'kind' | 'opening'>): void {
  if (opening && kind !== 'cases')
    throw refused('import.opening-cases-only', { kind }, '只有问题清单可以作期初导入');
}

/** Who watches an import. */
export type ImportWatch = Pick<JobHandle, 'signal' | 'progress'>;

const NOTHING_READ: Reading = {
  sheets: [],
  rows: 0,
  refused: 0,
  problems: [],
  notices: [],
  problemsNotListed: 0,
};

/** A file that is being read; its rows can be followed meanwhile, again and again from the first. */
export interface OngoingReading {
  readonly staged: StagedFile;
  /** What was found; rejects as the reader refuses the file, and when the watch no longer wants it. */
  readonly result: Promise<Reading>;
  /** Is over when nobody wants the rows any more. */
  readonly signal: AbortSignal;
  /** Rows that were read until now, and whether one of them was refused. */
  readonly state: { readonly rows: number; readonly anyRefused: boolean };
  /** Ends the reading; resolves when nothing is left of it. */
  readonly stop: () => Promise<void>;
}

/** Has files read, and plans what they would do, row by row while the reader still reads; writes nothing. */
@Injectable()
export class ImportPlanning {
  constructor(
    private readonly storage: Storage,
    private readonly reading: ImportReadingService,
    private readonly importers: Importers,
    private readonly files: ImportFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins to read a file that was received. */
  begin(actor: Actor, order: ImportOrder, campaign: CampaignOfCases, watch: ImportWatch): OngoingReading {
    const staged = new StagedFile(this.files.staged(order.importId));
    const stopping = new AbortController();
    const signal = AbortSignal.any([watch.signal, stopping.signal]);
    const state = { rows: 0, anyRefused: false };
    const result = this.reading
      .read(actor, { ...order, today: todayOf(this.clock) }, campaign, staged, {
        signal,
        told: ({ rows, anyRefused }) => Object.assign(state, { rows, anyRefused }),
      })
      .finally(() => staged.end());
    const over = result.then(
      () => undefined,
      () => undefined,
    );
    const stop = (): Promise<void> => {
      stopping.abort();
      return over;
    };
    return { staged, result, signal, state, stop };
  }

  /** The report of a file that is being read; rejects where the reading does, which has ended then. */
  async plan(
    actor: Actor,
    order: ImportOrder,
    campaign: CampaignOfCases,
    { staged, result, signal, state, stop }: OngoingReading,
    watch: ImportWatch,
  ): Promise<ImportReport> {
    const sql = this.storage.read;
    const importer = this.importers.of(order.kind);
    const book = await importer.openBook(sql, actor, campaign);
    const { opening, answers = [] } = order;
    const progress = (planned: number): void => watch.progress('reading', planned, state.rows);
    const pass = { actor, campaign, staged, book, signal, progress, opening, answers, before: sql };
    const planning = importer.pass(sql, pass, null);
    try {
      const [reading] = await Promise.all([result, planning]);
      return this.report(actor, order, campaign, book, reading);
    } catch (error) {
      // Whichever of the two failed, the other must not go on alone.
      await stop();
      await Promise.allSettled([planning]);
      throw error;
    }
  }

  /** The report of a file that could not be read, so that the list of imports can tell why. */
  async refusal(
    actor: Actor,
    order: ImportOrder,
    campaign: CampaignOfCases,
    error: NonNullable<ImportReport['error']>,
  ): Promise<ImportReport> {
    const book = await this.importers.of(order.kind).openBook(this.storage.read, actor, campaign);
    return { ...this.report(actor, order, campaign, book, NOTHING_READ), state: 'refused', error };
  }

  /** The report of a file that was read, with the book of what its rows do. */
  report(
    actor: Actor,
    order: ImportOrder,
    campaign: CampaignOfCases,
    book: PlanBook,
    reading: Reading,
  ): ImportReport {
    return {
      importId: order.importId,
      kind: order.kind,
      file: order.file,
      campaign: campaign.code,
      state: 'read',
      dryRun: order.dryRun,
      applied: false,
      rows: book.created + book.changed + book.unchanged,
      created: book.created,
      changed: book.changed,
      unchanged: book.unchanged,
      refused: reading.refused + book.refused,
      problems: [...reading.problems, ...placeProblems(book.problems, reading.sheets)],
      problemsNotListed: reading.problemsNotListed + book.problemsNotListed,
      notices: [...reading.notices, ...book.noticesListed],
      sheets: reading.sheets,
      changes: book.changes,
      accepted: book.accepted,
      totals: { before: book.before, after: book.totalsAfter },
      opening: order.opening ? { stands: book.stands } : null,
      ...(order.answers === undefined ? {} : { answers: order.answers }),
      error: null,
      startedBy: actor.name,
      startedAt: instantOf(this.clock),
    };
  }
}

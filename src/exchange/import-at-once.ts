import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import { Refusal } from '../kernel/errors.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { IMPORT_WAIT_MS } from './import-carrying.js';
import { ImportFiles } from './import-files.js';
import {
  ImportPlanning,
  type ImportOrder,
  type ImportWatch,
  type OngoingReading,
} from './import-planning.js';
import { ImportRecords } from './import-records.js';
import type { ImportReport } from './import-report.js';
import { Importers } from './importers.js';

/** Some twenty thousand rows. With more, reader and server at their fullest at the same time would take half a gigabyte. */
const FILE_BYTES_MAX = 2 * 1024 * 1024;
/** As long as others may have to wait because a file is slow to read, in milliseconds; and how often that is looked at. */
const READER_WAIT_MS_MAX = 2_000;
const LOOK_EVERY_MS = 200;

/** Rows were refused, or the reader is slow: nothing is written, and the file goes the long way. */
class GivenUp extends Error {}

/**
 * Writes the rows of a file while it is still being read. Writing is what takes longer of the two, so that others wait
 * hardly longer than for writing alone, and the whole is over in little more than half the time.
 */
@Injectable()
export class ImportAtOnce {
  constructor(
    private readonly storage: Storage,
    private readonly planning: ImportPlanning,
    private readonly importers: Importers,
    private readonly records: ImportRecords,
    private readonly files: ImportFiles,
  ) {}

  /**
   * Carries out an order of which no plan is to be seen. Undefined, and nothing written, where the file must be planned
   * first: it is large or slow to read, rows of it are refused, or somebody else keeps the ledger. Rejects where the watch no
   * longer wants it, or the ledger fails; the reading has ended then.
   */
  async run(
    actor: Actor,
    order: ImportOrder,
    campaign: CampaignOfCases,
    reading: OngoingReading,
    watch: ImportWatch,
  ): Promise<ImportReport | undefined> {
    if ((await this.files.sourceBytes(order.importId)) > FILE_BYTES_MAX) return undefined;
    await reading.staged.begun();
    try {
      const report = await this.storage.unitOfWork.run(
        'import.apply',
        (unit) => this.write(unit, actor, order, campaign, reading, watch),
        IMPORT_WAIT_MS,
      );
      await this.files.dropStaged(order.importId);
      return report;
    } catch (error) {
      // What was refused is told by the plan, with all else that it finds.
      if (error instanceof GivenUp || error instanceof Refusal) return undefined;
      await reading.stop();
      throw error;
    }
  }

  private async write(
    unit: Unit,
    actor: Actor,
    order: ImportOrder,
    campaign: CampaignOfCases,
    { staged, result, signal, state }: OngoingReading,
    watch: ImportWatch,
  ): Promise<ImportReport> {
    const { importId, file, opening, answers = [], takeGood } = order;
    const importer = this.importers.of(order.kind);
    const book = await importer.openBook(unit.sql, actor, campaign);
    const givingUp = new AbortController();
    const waitedBeforeMs = staged.waitedMs;
    const look = setInterval(() => {
      if (staged.waitedMs - waitedBeforeMs > READER_WAIT_MS_MAX) givingUp.abort(new GivenUp());
    }, LOOK_EVERY_MS);
    const refuseRefused = (anyRefused: boolean): void => {
      if (anyRefused && !takeGood) throw new GivenUp();
    };
    const pass = {
      ...{ actor, campaign, staged, book, opening, answers },
      signal: AbortSignal.any([signal, givingUp.signal]),
      progress: (rows: number): void => {
        refuseRefused(state.anyRefused);
        watch.progress('applying', rows, state.rows);
      },
      before: this.storage.read,
    };
    try {
      await importer.pass(unit.sql, pass, { unit, importId, file });
    } finally {
      clearInterval(look);
    }
    const planned = this.planning.report(actor, order, campaign, book, await result);
    refuseRefused(planned.refused > 0);
    const applied: ImportReport = { ...planned, state: 'applied', applied: true };
    await this.records.keep(actor, campaign, applied);
    return applied;
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { conflict, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { Importers } from './importers.js';
import { ImportFiles } from './import-files.js';
import type { ImportWatch } from './import-planning.js';
import { ImportRecords, reportOf } from './import-records.js';
import type { ImportReport, ImportTotals } from './import-report.js';
import { StagedFile } from './staged-file.js';

/** An import may wait long for its turn, in milliseconds; nobody sits before it with a filled-in form. */
export const IMPORT_WAIT_MS = 120_000;

/** Carries out what was planned, all of it in one unit of work, and takes it back while nobody has built on it. */
@Injectable()
export class ImportCarrying {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly importers: Importers,
    private readonly records: ImportRecords,
    private readonly files: ImportFiles,
  ) {}

  /**
   * Writes the planned rows. Refused `import.has-refused` when rows were refused and the good ones alone are not
   * wanted, `import.not-waiting` when there is no plan that waits; conflict `import.plan-outdated` when the ledger has
   * changed so that the plan no longer holds: it must be read again.
   */
  async apply(actor: Actor, importId: Id, takeGood: boolean, watch: ImportWatch): Promise<ImportReport> {
    const report = await this.storage.unitOfWork.run(
      'import.apply',
      async (unit) => {
        const row = await this.records.row(unit.sql, actor, importId);
        const planned = reportOf(row);
        if (planned.state !== 'read')
          throw refused('import.not-waiting', { state: planned.state }, '这次导入没有等待执行的计划');
        if (planned.refused > 0 && !takeGood) {
          throw refused(
            'import.has-refused',
            { refused: planned.refused },
            `有 ${planned.refused} 行被拒绝,什么都没有写入`,
          );
        }
        const importer = this.importers.of(planned.kind);
        const campaign = await this.campaigns.findById(unit.sql, actor.scope, row.campaignId);
        const book = await importer.openBook(unit.sql, actor, campaign);
        const staged = StagedFile.whole(this.files.staged(importId));
        const progress = (rows: number): void => watch.progress('applying', rows, planned.rows);
        const opening = planned.opening ?? null;
        const pass = {
          ...{ actor, campaign, staged, book, progress },
          signal: watch.signal,
          opening: opening !== null,
          answers: planned.answers ?? [],
          before: null,
        };
        await importer.pass(unit.sql, pass, { unit, importId, file: planned.file });
        const totals = { before: book.before, after: book.totalsAfter };
        if (
          !sameOutcome(planned, {
            created: book.created,
            changed: book.changed,
            unchanged: book.unchanged,
            totals,
            opening: opening === null ? null : { stands: book.stands },
          })
        ) {
          throw conflict(
            'import.plan-outdated',
            { importId },
            '预览之后台账有了变化,什么都没有写入,请重新预览',
          );
        }
        const applied: ImportReport = { ...planned, totals, state: 'applied', applied: true, dryRun: false };
        await this.records.change(unit, actor, row, applied);
        return applied;
      },
      IMPORT_WAIT_MS,
    );
    await this.files.dropStaged(importId);
    return report;
  }

  /** Voids what the import recorded and puts back what it changed; refused `import.not-applied`, `import.built-on`. */
  async undo(actor: Actor, importId: Id): Promise<ImportReport> {
    return this.storage.unitOfWork.run(
      'import.undo',
      async (unit) => {
        const row = await this.records.row(unit.sql, actor, importId);
        const report = reportOf(row);
        if (report.state !== 'applied')
          throw refused('import.not-applied', { state: report.state }, '只能撤销已写入的导入');
        const campaign = await this.campaigns.findById(unit.sql, actor.scope, row.campaignId);
        await this.importers.of(report.kind).undo(unit, actor, campaign, importId);
        const undone: ImportReport = { ...report, state: 'undone', applied: false };
        await this.records.change(unit, actor, row, undone);
        return undone;
      },
      IMPORT_WAIT_MS,
    );
  }
}

type Outcome = Pick<ImportReport, 'created' | 'changed' | 'unchanged' | 'totals' | 'opening'>;

/**
 * What was shown must be what is written: as many rows of each kind, and the same difference to the figures. What others
 * have recorded beside it meanwhile does not matter.
 */
const sameOutcome = (planned: Outcome, done: Outcome): boolean =>
  JSON.stringify(effectOf(planned)) === JSON.stringify(effectOf(done));

const effectOf = ({ created, changed, unchanged, opening, totals: { before, after } }: Outcome): number[] => [
  created,
  changed,
  unchanged,
  opening?.stands ?? 0,
  ...DIFFERING.map((figure) => (after[figure] ?? 0) - (before[figure] ?? 0)),
];

const DIFFERING = [
  'cases',
  'amountFen',
  'undetermined',
  'recoveredFen',
  'sanctions',
  'persons',
] as const satisfies readonly (keyof ImportTotals)[];

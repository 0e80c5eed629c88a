import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { refuseWithout } from '../access/may.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import { HistoryService } from '../history/history.service.js';
import { conflict, missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { Page, PageQuestion } from '../kernel/paging.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { ImportRow } from './import.entity.js';
import { IMPORT_KINDS, IMPORT_PERMISSIONS, type ImportKind, type ImportMapping } from './import.js';
import type { ImportReport, ImportRowView } from './import-report.js';
import { importById, importsPage, insertImport, rememberMapping, updateImport } from './import.store.js';

/** What the ledger remembers of each file that was brought in. */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
  ) {}

  /** Remembers a new import; one that was read again takes the place of what was read before. */
  async keep(actor: Actor, campaign: CampaignOfCases, report: ImportReport): Promise<void> {
    await this.storage.unitOfWork.run('import.keep', async (unit) => {
      const before = await importById(unit.sql, actor.scope, report.importId);
      if (before === undefined) {
        const { importId: id, kind, file, state, startedBy, startedAt } = report;
        const owner = { townCode: campaign.townCode, campaignId: campaign.id };
        const row = { id, ...owner, kind, file, state, startedBy, startedAt };
        await insertImport(unit.sql, { ...row, report: JSON.stringify(report), version: 1 });
        this.tell(unit, actor, campaign.townCode, report, null);
      } else {
        await this.change(unit, actor, before, report);
      }
    });
  }

  /** Replaces an import's report; conflict `import.changed` when somebody did so meanwhile. */
  async change(unit: Unit, actor: Actor, before: ImportRow, report: ImportReport): Promise<void> {
    const changes = { state: report.state, report: JSON.stringify(report) };
    if (!(await updateImport(unit.sql, before, changes))) {
      throw conflict('import.changed', { id: before.id }, '这次导入刚刚被别人处理过');
    }
    this.tell(unit, actor, before.townCode, report, before.state);
  }

  /** An import's row in scope; missing `import.missing`. */
  async row(sql: SqlReader, actor: Actor, id: Id): Promise<ImportRow> {
    const row = await importById(sql, actor.scope, id);
    const kind = IMPORT_KINDS.find((known) => known === row?.kind);
    if (row === undefined || (kind !== undefined && !actor.permissions.has(IMPORT_PERMISSIONS[kind]))) {
      throw missing('import.missing', { id }, '没有这次导入');
    }
    return row;
  }

  /** An import's report; missing `import.missing`. */
  async report(actor: Actor, id: Id): Promise<ImportReport> {
    return reportOf(await this.row(this.storage.read, actor, id));
  }

  /** Forbidden `access.forbidden` to who may not bring in this kind. */
  mustBeAllowed(actor: Actor, kind: ImportKind): void {
    refuseWithout(actor, IMPORT_PERMISSIONS[kind]);
  }

  /** The campaign that an import goes into; missing `campaign.missing`. */
  campaign(actor: Actor, code: string): Promise<CampaignOfCases> {
    return this.campaigns.find(this.storage.read, actor.scope, code);
  }

  /** Imports of a campaign, newest first. */
  async page(actor: Actor, campaignCode: string, question: PageQuestion): Promise<Page<ImportRowView>> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const kinds = IMPORT_KINDS.filter((kind) => actor.permissions.has(IMPORT_PERMISSIONS[kind]));
      const page = await importsPage(sql, actor.scope, campaign.id, kinds, question);
      return { rows: page.rows.map((row) => toRowView(reportOf(row))), total: page.total };
    });
  }

  /** Remembers what spellings mean in the import's campaign. */
  async map(actor: Actor, id: Id, mappings: readonly ImportMapping[]): Promise<void> {
    await this.storage.unitOfWork.run('import.map', async (unit) => {
      const row = await this.row(unit.sql, actor, id);
      for (const mapping of mappings) {
        await rememberMapping(unit.sql, row.townCode, row.campaignId, mapping);
        this.history.record(unit, actor, {
          chain: row.townCode,
          what: 'import.spelling-mapped',
          subjectKind: 'campaign',
          subjectId: row.campaignId,
          before: null,
          after: { column: mapping.column, written: mapping.written, target: mapping.target },
        });
      }
    });
  }

  private tell(
    unit: Unit,
    actor: Actor,
    chain: string,
    report: ImportReport,
    stateBefore: string | null,
  ): void {
    const { state, kind, file, created, changed, unchanged, refused } = report;
    this.history.record(unit, actor, {
      chain,
      what: `import.${state}`,
      subjectKind: 'import',
      subjectId: report.importId,
      before: stateBefore === null ? null : { state: stateBefore },
      after: { state, kind, file, created, changed, unchanged, refused },
    });
  }
}

/** The report as it was kept. */
export const reportOf = (row: ImportRow): ImportReport => JSON.parse(row.report) as ImportReport;

function toRowView(report: ImportReport): ImportRowView {
  const {
    opening = null,
    importId,
    kind,
    file,
    campaign,
    state,
    dryRun,
    applied,
    rows,
    created,
    changed,
    unchanged,
    refused,
  } = report;
  const { error, startedBy, startedAt } = report;
  return {
    importId,
    kind,
    file,
    campaign,
    state,
    dryRun,
    applied,
    rows,
    created,
    changed,
    unchanged,
    refused,
    opening,
    error,
    startedBy,
    startedAt,
  };
}

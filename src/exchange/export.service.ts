import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { CaseListQuestion } from '../cases/case-list.js';
import type { HistoryValues } from '../history/history.js';
import { purposeOf } from '../history/history-reads.rules.js';
import { HistoryService } from '../history/history.service.js';
import type { Json } from '../kernel/canonical-json.js';
import { newId } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import { exportFileName } from './export-file-name.js';
import { ExportProcess } from './export-process.js';
import { isOfRegister, type ExportSubject } from './export-subject.js';
import type { ExportOrder } from './export-task.js';
import { EXPORT_LABELS, type ExportResult } from './export.js';

/** What whoever wants an export says besides. */
export interface ExportWish {
  /** Aborts when nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
  /** What it is for; the history keeps it, apart from the chain since it may name persons. */
  readonly purpose?: string | undefined;
}

/** Exports: what leaves the ledger as a workbook, each with an entry in the history of the towns it draws from. */
@Injectable()
export class ExportService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly villages: VillageService,
    private readonly history: HistoryService,
    private readonly process: ExportProcess,
  ) {}

  /**
   * Writes an export to a path. Its own entry is appended first, so that the heads in its foot cover it. Missing
   * `campaign.unknown`; refused `history.purpose-needed`, `export.cannot-write`, `export.too-many-rows`, `export.too-many-sheets`; rejects with
   * the reason of the signal when that aborts.
   */
  async exportTo(
    actor: Actor,
    subject: ExportSubject,
    path: string,
    { signal, purpose }: ExportWish = {},
  ): Promise<ExportResult> {
    const townCodes = await this.townCodes(actor, subject);
    await this.tell(actor, townCodes, valuesOf(subject), purpose);
    return this.process.write<ExportOrder>(
      actor,
      'exchange/export-task.js',
      { subject, townCodes },
      path,
      signal,
    );
  }

  /** A new folder for one workbook; whoever asked for it removes it. */
  makeFolder(): Promise<string> {
    return this.process.makeFolder();
  }

  /** What the file of an export is called: 大武镇-村级汇总-2015年三资专项清理整治-20261122.xlsx. */
  async fileName(actor: Actor, subject: ExportSubject): Promise<string> {
    const towns = await this.villages.towns(actor);
    const { today } = this.process;
    const what = EXPORT_LABELS[subject.kind].zh;
    if (subject.kind === 'villages') return exportFileName([towns[0]?.name, what], today);
    const campaign = await this.campaigns.one(actor, subject.campaign);
    const town = towns.find(({ code }) => code === campaign.townCode);
    return exportFileName([town?.name, what, withoutTown(campaign.name, town?.name)], today);
  }

  private async townCodes(actor: Actor, subject: ExportSubject): Promise<string[]> {
    if (subject.kind !== 'villages') return [(await this.campaigns.one(actor, subject.campaign)).townCode];
    return (await this.villages.towns(actor)).map(({ code }) => code);
  }

  /** Tells the chains of these towns what leaves; refused `history.purpose-needed`. */
  async tell(
    actor: Actor,
    townCodes: readonly string[],
    values: HistoryValues,
    purpose?: string | undefined,
  ): Promise<void> {
    const subjectId = newId();
    const kept = purposeOf(actor, purpose);
    const after = { ...values, ...(kept === null ? {} : { purpose: kept }) };
    await this.storage.unitOfWork.run('export.tell', async (unit) => {
      for (const chain of townCodes) {
        this.history.record(unit, actor, {
          chain,
          what: 'export.made',
          subjectKind: 'export',
          subjectId,
          before: null,
          after,
          personal: ['searched', 'purpose'],
        });
      }
    });
  }
}

/** A campaign's name behind the town's, which need not be said twice. */
const withoutTown = (name: string, town: string | undefined): string =>
  town !== undefined && name.startsWith(town) ? name.slice(town.length) : name;

/** What was exported. Searched words may name a person, so they stand apart. */
function valuesOf(subject: ExportSubject): HistoryValues {
  if (subject.kind === 'villages') return { kind: subject.kind };
  const { kind, campaign } = subject;
  if (kind === 'overdue') return { kind, campaign };
  if (subject.kind === 'sanctions') {
    const { q, sort, descending, ...narrowing } = subject.question;
    const filters = { ...narrowing, sort: `${descending === true ? '-' : ''}${sort ?? 'village'}` };
    return { kind, campaign, filters, ...(q === undefined ? {} : { searched: q }) };
  }
  if (isOfRegister(subject)) {
    const { q: searched, sort = 'village', ...narrowing } = subject.question;
    return {
      kind,
      campaign,
      filters: { ...narrowing, sort },
      ...(searched === undefined ? {} : { searched }),
    };
  }
  if (subject.kind === 'rents') return { kind, campaign, filters: { ...subject.question } };
  if (subject.kind === 'completeness') {
    const { villageId } = subject;
    return { kind, campaign, ...(villageId === undefined ? {} : { villageId }) };
  }
  if (subject.kind === 'counting') {
    const { by, from, asOf } = subject;
    return { kind, campaign, filters: { by, ...(from && { from }), ...(asOf && { asOf }) } };
  }
  if (subject.kind === 'village-summary') return { kind, campaign, sheetPerVillage: subject.sheetPerVillage };
  const { q: searched, filters } = filtersOf(subject.question);
  return { kind, campaign, filters, ...(searched === undefined ? {} : { searched }) };
}

function filtersOf(question: CaseListQuestion): { q: string | undefined; filters: Json } {
  const { q, page: _page, size: _size, sort, ...narrowing } = question;
  const filters: Record<string, Json | undefined> = { ...narrowing };
  filters['sort'] = `${sort.descending ? '-' : ''}${sort.by}`;
  return { q: q?.trim() === '' ? undefined : q, filters };
}

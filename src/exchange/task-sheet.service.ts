import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { purposeOf } from '../history/history-reads.rules.js';
import { HistoryService } from '../history/history.service.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import { exportFileName } from './export-file-name.js';
import { ExportProcess } from './export-process.js';
import type { ExportResult } from './export.js';
import { taskCases } from './task-sheet.store.js';
import type { TaskSheetOrder } from './task-sheet-task.js';
import { tokenOf } from './task-sheet-token.js';
import { taskRow } from './task-sheet.view.js';
import type { TaskSheetView } from './task-sheet.js';

/** Which task sheets are wanted: of all villages that have something in hand where none are named. */
export interface TaskSheetWish {
  readonly campaignCode: string;
  readonly villageIds: readonly Id[] | null;
}

/** Task sheets (村级任务单): what each village has in hand, with blanks to fill in. */
@Injectable()
export class TaskSheetService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly villages: VillageService,
    private readonly history: HistoryService,
    private readonly process: ExportProcess,
  ) {}

  /** The sheets of villages that have a case in hand, in printing order. Missing `campaign.unknown`. */
  async sheets(actor: Actor, { campaignCode, villageIds }: TaskSheetWish): Promise<TaskSheetView[]> {
    const campaign = await this.campaigns.one(actor, campaignCode);
    const town = (await this.villages.towns(actor)).find(({ code }) => code === campaign.townCode);
    const villages = await this.villages.all(actor, campaign.townCode);
    const cases = await taskCases(this.storage.read, actor.scope, campaign.id);
    const wanted = villageIds === null ? null : new Set(villageIds);
    return villages
      .filter(({ id }) => wanted === null || wanted.has(id))
      .map((village): TaskSheetView => ({
        villageId: village.id,
        villageName: village.name,
        townName: town?.name ?? '',
        campaignName: campaign.name,
        token: tokenOf(campaign.id, village.id),
        bookkeeper: village.posts.find(({ post }) => post === 'bookkeeper')?.person ?? null,
        rows: cases
          .filter(({ villageId }) => villageId === village.id)
          .map((one) => taskRow(one, campaign.numberPrefix, this.process.today)),
      }))
      .filter(({ rows }) => rows.length > 0);
  }

  /**
   * Writes sheets to a path, as one workbook or a zip with a workbook for each village; the export's own entry is
   * appended first. Refused `task-sheet.nothing`, `history.purpose-needed`, `export.cannot-write`; rejects with the
   * reason of the signal.
   */
  async sheetsTo(
    actor: Actor,
    wish: TaskSheetWish,
    path: string,
    said: { readonly zipped: boolean; readonly purpose?: string | undefined; readonly signal: AbortSignal },
  ): Promise<ExportResult> {
    const purpose = purposeOf(actor, said.purpose);
    const campaign = await this.campaigns.one(actor, wish.campaignCode);
    const sheets = await this.sheets(actor, wish);
    if (sheets.length === 0) {
      throw refused('task-sheet.nothing', {}, '所选的村没有在办的问题,没有任务单可发');
    }
    await this.tell(actor, campaign, sheets, purpose);
    const { townCode, code, name, basisDocuments, sample } = campaign;
    const order = {
      town: { code: townCode, name: sheets[0]?.townName ?? '' },
      campaign: { code, name, basisDocuments },
      sample,
      heads: await this.history.printedHeads([townCode]),
      sheets,
      zipped: said.zipped,
    };
    const module = 'exchange/task-sheet-task.js';
    return this.process.write<TaskSheetOrder>(actor, module, order, path, said.signal);
  }

  /** A new folder for one file; whoever asked for it removes it. */
  makeFolder(): Promise<string> {
    return this.process.makeFolder();
  }

  /** What the file is called. */
  async fileName(actor: Actor, { campaignCode, villageIds }: TaskSheetWish): Promise<string> {
    const campaign = await this.campaigns.one(actor, campaignCode);
    const villages = await this.villages.all(actor, campaign.townCode);
    const only = villageIds?.length === 1 ? villages.find(({ id }) => id === villageIds[0]) : undefined;
    return exportFileName([`${only?.name ?? '各村'}整改任务单`, campaign.name], this.process.today);
  }

  private async tell(
    actor: Actor,
    campaign: { readonly townCode: string; readonly code: string },
    sheets: readonly TaskSheetView[],
    purpose: string | null,
  ): Promise<void> {
    const values = {
      kind: 'task-sheets',
      campaign: campaign.code,
      villages: sheets.map(({ villageName }) => villageName),
    };
    await this.storage.unitOfWork.run('export.tell', async (unit) => {
      this.history.record(unit, actor, {
        chain: campaign.townCode,
        what: 'export.made',
        subjectKind: 'export',
        subjectId: newId(),
        before: null,
        after: purpose === null ? values : { ...values, purpose },
        personal: ['purpose'],
      });
    });
  }
}

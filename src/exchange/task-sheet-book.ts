import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignView } from '../campaigns/campaign.js';
import { HistoryService } from '../history/history.service.js';
import type { Day } from '../kernel/calendar.js';
import { conflict } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { CollectionStateService } from '../rectification/collection-state.service.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { VillageService } from '../villages/village.service.js';
import type { TaskProposalRow, TaskSheetRow } from './task-sheet.entity.js';
import type { ReadProposal } from './task-sheet.rules.js';
import { casesOfVillage, handedInSheets, insertSheet, sheetOfBytes } from './task-sheet.store.js';
import { handedInView } from './task-sheet.view.js';
import type { HandedInView } from './task-sheet.js';

/** Sheets that the list of those handed in shows. */
const LISTED_MAX = 200;

/** A sheet that was read. */
export interface ArrivedSheet {
  readonly village: { readonly id: Id; readonly name: string };
  readonly listed: number;
  readonly proposals: readonly ReadProposal[];
}

/** What is kept of the file that sheets came in. */
export type ArrivedFile = Pick<TaskSheetRow, 'file' | 'sha256' | 'providedBy' | 'typedAt'> & {
  readonly handedDay: Day;
};

/** Keeps task sheets that came back, answers the collections that they answer, and tells both. */
@Injectable()
export class TaskSheetBook {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly villages: VillageService,
    private readonly collections: CollectionStateService,
    private readonly history: HistoryService,
  ) {}

  /** The campaign, and the villages in scope that it may have sheets of; missing `campaign.unknown`. */
  async surroundings(
    actor: Actor,
    campaignCode: string,
  ): Promise<{ campaign: CampaignView; villages: { id: Id; name: string }[] }> {
    const campaign = await this.campaigns.one(actor, campaignCode);
    return { campaign, villages: await this.villages.all(actor, campaign.townCode) };
  }

  /** Ids and numbers of a village's cases that count. */
  cases(actor: Actor, campaignId: Id, villageId: Id): Promise<{ id: Id; no: number }[]> {
    return casesOfVillage(this.storage.read, actor.scope, campaignId, villageId);
  }

  /** The sheets of a campaign that were handed in, newest first. */
  async list(actor: Actor, campaignCode: string): Promise<HandedInView[]> {
    const { id } = await this.campaigns.one(actor, campaignCode);
    const persons = actor.permissions.has('cases:read-persons');
    const rows = await handedInSheets(this.storage.read, actor.scope, id, LISTED_MAX);
    return rows.map((row) => handedInView(row, persons));
  }

  /** Keeps the sheets of one file, all or none; conflict `task-sheet.twice`. */
  keep(
    actor: Actor,
    campaign: CampaignView,
    file: ArrivedFile,
    arrived: readonly ArrivedSheet[],
  ): Promise<HandedInView[]> {
    return this.storage.unitOfWork.run('task-sheet.hand-in', async (unit) => {
      const views: HandedInView[] = [];
      for (const one of arrived) views.push(await this.keepOne(unit, actor, campaign, file, one));
      return views;
    });
  }

  private async keepOne(
    unit: Unit,
    actor: Actor,
    { id: campaignId, townCode }: CampaignView,
    file: ArrivedFile,
    { village, listed, proposals }: ArrivedSheet,
  ): Promise<HandedInView> {
    const before = await sheetOfBytes(unit.sql, townCode, village.id, file.sha256);
    if (before !== undefined) {
      throw conflict(
        'task-sheet.twice',
        { day: before.handedDay },
        `同一份文件 ${before.handedDay} 已经收过`,
      );
    }
    const sheet: TaskSheetRow = {
      id: newId(),
      townCode,
      campaignId,
      villageId: village.id,
      ...file,
      listed,
      filled: proposals.length,
      typedBy: actor.name,
      typedByPerson: actor.personId,
      typedForPerson: actor.actsFor,
    };
    await insertSheet(
      unit.sql,
      sheet,
      proposals.map((proposal) => proposalRow(sheet, proposal)),
    );
    const { handedDay: day, providedBy, filled } = sheet;
    const owed = { campaignId, villageId: village.id, day, providedBy, filled };
    const answered = await this.collections.answerIn(unit, actor, owed);
    this.history.record(unit, actor, {
      chain: townCode,
      what: 'task-sheet.handed-in',
      subjectKind: 'task-sheet',
      subjectId: sheet.id,
      before: null,
      after: { villageId: village.id, file: file.file, sha256: file.sha256, day, listed, filled, providedBy },
      personal: ['file', 'providedBy'],
    });
    return { ...handedInView({ ...sheet, villageName: village.name, waiting: filled }, true), answered };
  }
}

const proposalRow = (sheet: TaskSheetRow, proposal: ReadProposal): TaskProposalRow => ({
  id: newId(),
  townCode: sheet.townCode,
  campaignId: sheet.campaignId,
  villageId: sheet.villageId,
  sheetId: sheet.id,
  ...proposal,
  faults: JSON.stringify(proposal.faults),
  state: 'waiting',
  decidedBy: null,
  decidedByPerson: null,
  decidedAt: null,
  decisionNote: null,
  version: 1,
});

import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { CampaignView } from '../campaigns/campaign.js';
import { CaseRegisterService } from '../cases/case-register.service.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { VillageService } from '../villages/village.service.js';
import type { VillageDetailView } from '../villages/village.js';
import { rectificationSections } from './notice-paper.rules.js';
import { byVillage, everyPage, NoticeRegisters, type SectionsOf } from './notice-registers.service.js';
import type { NoticeKind, NoticePaper } from './notice.js';
import { paperOf } from './notice.rules.js';

/** What is to be composed; one village, or all of the town that the actor sees. */
export interface PaperQuestion {
  readonly campaign: CampaignView;
  readonly kind: NoticeKind;
  readonly villageId?: Id | undefined;
  readonly days: number;
  readonly asOfDay: Day;
}

/** A paper with its village, and how many rows it prints. */
export interface ComposedPaper {
  readonly village: VillageDetailView;
  readonly townName: string;
  readonly paper: NoticePaper;
  readonly rows: number;
}

/** Composes notices from the registers as they are now. */
@Injectable()
export class NoticePapers {
  constructor(
    private readonly registers: NoticeRegisters,
    private readonly cases: CaseRegisterService,
    private readonly villages: VillageService,
  ) {}

  /** The papers of the villages that are asked for, in printing order. */
  async compose(actor: Actor, question: PaperQuestion): Promise<ComposedPaper[]> {
    const { campaign, kind, villageId, days, asOfDay } = question;
    const villages = await this.villages.all(actor, campaign.townCode);
    const towns = await this.villages.towns(actor);
    const townName = towns.find(({ code }) => code === campaign.townCode)?.name ?? '';
    const sections = await this.sections(actor, question);
    return villages
      .filter(({ id }) => villageId === undefined || id === villageId)
      .map((village) => {
        const head = {
          kind,
          villageName: village.name,
          townName,
          campaignName: campaign.name,
          days,
          asOfDay,
        };
        const paper = paperOf(head, sections(village.id));
        return { village, townName, paper, rows: rowsOf(paper) };
      });
  }

  private async sections(actor: Actor, { campaign, kind, villageId }: PaperQuestion): Promise<SectionsOf> {
    if (kind !== 'rectification') return this.registers.sections(actor, kind, villageId);
    const villageIds = villageId === undefined ? undefined : [villageId];
    const rows = await everyPage((page) =>
      this.cases.list(actor, campaign.code, {
        page,
        size: PAGE_SIZE_MAX,
        villageIds,
        states: ['closed'],
        sort: { by: 'number', descending: false },
      }),
    );
    return byVillage(rows, rectificationSections);
  }
}

/** How many rows a paper prints. */
const rowsOf = ({ sections }: NoticePaper): number =>
  sections.reduce((sum, { rows }) => sum + rows.length, 0);

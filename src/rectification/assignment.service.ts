import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber, type ItemView } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { DayCounting } from '../campaigns/closing-rule.js';
import { isDay, type Day } from '../kernel/calendar.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { Refusal, refused } from '../kernel/errors.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import type { VillageDetailView } from '../villages/village.js';
import type { AssignmentSheet, ItemOfCases, VillageOfCases } from './assignment.js';
import { unassignedCases } from './assignment.store.js';
import { deadlineOf, type HolidayTable } from './deadline.rules.js';
import { HolidayService } from './holiday.service.js';

/** What waits to be handed out, with what its items and its villages propose. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly villages: VillageService,
    private readonly holidays: HolidayService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Everything that waits in a campaign, with deadlines counted from a day (today where it is left out). Missing
   * `campaign.unknown`; refused `move.day-impossible`.
   */
  async sheet(actor: Actor, campaignCode: string, from?: Day): Promise<AssignmentSheet> {
    const day = from ?? todayOf(this.clock);
    if (!isDay(day)) throw refused('move.day-impossible', { day }, '没有这一天');
    const { campaign, items, rows, total } = await this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const items = await this.campaigns.items(sql, campaign.id);
      return { campaign, items, ...(await unassignedCases(sql, actor.scope, campaign.id)) };
    });
    const ofCases = new Set(rows.map(({ villageId }) => villageId));
    const villages = await this.villages.all(actor, campaign.townCode);
    const itemCodes = new Set(rows.map(({ itemCode }) => itemCode));
    const table = await this.holidays.table();
    return {
      day,
      counting: campaign.dayCounting,
      total,
      cases: rows.map(({ no, countsFromDay, ...row }) => ({
        ...row,
        number: caseNumber(campaign.numberPrefix, no),
        earliestDay: countsFromDay,
      })),
      villages: villages.filter(({ id }) => ofCases.has(id)).map(villageOf),
      items: items
        .filter(({ code }) => itemCodes.has(code))
        .map((item) => itemOf(item, day, campaign.dayCounting, table)),
    };
  }
}

/** Several who hold one post are named together. */
function villageOf({ id, name, posts }: VillageDetailView): VillageOfCases {
  const holders: Partial<Record<(typeof posts)[number]['post'], string>> = {};
  for (const { post, person } of posts) {
    const before = holders[post];
    holders[post] = before === undefined ? person : `${before}、${person}`;
  }
  return { id, name, posts: holders };
}

function itemOf(
  { code, measures, dueDays }: ItemView,
  day: Day,
  counting: DayCounting,
  table: HolidayTable,
): ItemOfCases {
  const dueDay = dueDays === null ? null : lastDay(day, dueDays, counting, table);
  return { code, measures, dueDays, dueDay };
}

/** Beyond the years whose holidays are known there is no proposal: a person types the day. */
function lastDay(day: Day, days: number, counting: DayCounting, table: HolidayTable): Day | null {
  try {
    return deadlineOf(day, days, counting, table);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Scope } from '../access/scope.js';
import type { Day } from '../kernel/calendar.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { missing, refused, type Refusal } from '../kernel/errors.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { RollupQuestion, RollupView } from './rollup.js';
import { categoryNamesOf, rollUp, type RollupGroup, type RollupWords } from './rollup.rules.js';
import {
  campaignTouched,
  groupsAsOf,
  groupsNow,
  itemsInOrder,
  overdueNow,
  villagesInOrder,
  type RolledCampaign,
} from './rollup.store.js';

/** There is no such campaign, or none of its villages is in scope. */
export const campaignMissing = (code: string): Refusal =>
  missing('campaign.unknown', { code }, `没有这个专项:${code}`);

/** Totals of a campaign, always from rows and never typed in. */
@Injectable()
export class RollupService {
  constructor(
    private readonly storage: Storage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The roll-up of what the actor may see, now or as of an earlier day. Missing `campaign.unknown`; refused
   * `rollup.day-ahead` for a day after today.
   */
  async rollup(actor: Actor, question: RollupQuestion): Promise<RollupView> {
    const today = todayOf(this.clock);
    const asOf = question.asOf ?? today;
    if (asOf > today) {
      throw refused('rollup.day-ahead', { asOf, today }, `截至日期 ${asOf} 还没有到`);
    }
    const overdueAsked = question.overdue ?? question.by !== 'village-category';
    return this.storage.reading(async (sql) => {
      const campaign = await campaignTouched(sql, actor.scope, question.campaign);
      if (campaign === undefined) throw campaignMissing(question.campaign);
      const groups =
        asOf === today
          ? await present(sql, actor.scope, campaign, today, overdueAsked)
          : await groupsAsOf(sql, actor.scope, campaign, asOf);
      const words = await wordsOf(sql, actor.scope, campaign, asOf);
      return {
        campaign: campaign.code,
        by: question.by,
        asOf,
        ...rollUp(question.by, groups, words, overdueAsked),
      };
    });
  }
}

async function present(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
  today: Day,
  overdueAsked: boolean,
): Promise<RollupGroup[]> {
  const groups = await groupsNow(sql, scope, campaign);
  return overdueAsked ? [...groups, ...(await overdueNow(sql, scope, campaign, today))] : groups;
}

async function wordsOf(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
  day: Day,
): Promise<RollupWords> {
  const villages = await villagesInOrder(sql, scope, campaign, day);
  return {
    categoryNames: categoryNamesOf(campaign.categoryNames),
    items: await itemsInOrder(sql, campaign),
    villages: villages.map(({ id, name, valid }) => ({ id, name, valid: valid === 1 })),
  };
}

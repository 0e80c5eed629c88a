import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Scope } from '../access/scope.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { Day } from '../kernel/calendar.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { ROLLUP_NONE, type RollupQuestion, type RollupView } from './rollup.js';
import { categoryNamesOf, rollUp, type RollupGroup, type RollupWords } from './rollup.rules.js';
import { groupsAsOf, groupsNow, overdueNow, villagesInOrder, type RolledCampaign } from './rollup.store.js';

/** Totals of a campaign, always from rows and never typed in. */
@Injectable()
export class RollupService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
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
      const campaign = await this.campaigns.row(sql, actor.scope, question.campaign);
      const items = question.by === 'item' || question.itemCodes !== undefined;
      const all =
        asOf === today
          ? await present(sql, actor.scope, campaign, { today, items, overdueAsked })
          : await groupsAsOf(sql, actor.scope, campaign, asOf);
      const groups = all.filter((group) => isAsked(group, question));
      const villages = await villagesInOrder(sql, actor.scope, campaign, asOf);
      const words: RollupWords = {
        categoryNames: categoryNamesOf(campaign.categoryNames),
        items: await this.campaigns.items(sql, campaign.id),
        villages: villages.map(({ id, name, valid }) => ({ id, name, valid: valid === 1 })),
      };
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
  { today, items, overdueAsked }: { today: Day; items: boolean; overdueAsked: boolean },
): Promise<RollupGroup[]> {
  const groups = await groupsNow(sql, scope, campaign, items ? 'with-items' : 'without-items');
  return overdueAsked ? [...groups, ...(await overdueNow(sql, scope, campaign, today))] : groups;
}

/** Does the question count what a group counts? */
const isAsked = (
  { categoryCode, itemCode }: RollupGroup,
  { categoryCodes, itemCodes }: RollupQuestion,
): boolean =>
  (categoryCodes === undefined || categoryCodes.includes(categoryCode)) &&
  (itemCodes === undefined || itemCodes.includes(itemCode === '' ? ROLLUP_NONE : itemCode));

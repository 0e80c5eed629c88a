import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CATEGORY_CODES } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { CASE_STATE_LABELS, CASE_STATES } from '../cases/case-state.js';
import { SANCTION_KIND_LABELS, SANCTION_KINDS } from '../discipline/sanction.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { ROLLUP_NONE } from './rollup.js';
import { categoryNamesOf } from './rollup.rules.js';
import { villagesInOrder, type RolledCampaign } from './rollup.store.js';
import type { SanctionRollupBy, SanctionRollupQuestion, SanctionRollupView } from './sanction-rollup.js';
import { sanctionFigures, sanctionLines } from './sanction-rollup.store.js';

type CampaignRow = RolledCampaign & { readonly categoryNames: string };
type Named = readonly (readonly [string, string])[];

/** Figures of discipline, always from rows. */
@Injectable()
export class SanctionRollupService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The persons sanctioned in a campaign's town, as far as the actor may see them. Without a day of decision a sanction
   * counts on every day. Missing `campaign.unknown`; refused `rollup.day-ahead`.
   */
  async rollup(actor: Actor, question: SanctionRollupQuestion): Promise<SanctionRollupView> {
    const today = todayOf(this.clock);
    const asOf = question.asOf ?? today;
    if (asOf > today) throw refused('rollup.day-ahead', { asOf, today }, `截至日期 ${asOf} 还没有到`);
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.row(sql, actor.scope, question.campaign);
      const figures = await sanctionFigures(sql, actor.scope, campaign, asOf);
      const found = await sanctionLines(sql, actor.scope, campaign, question.by, asOf);
      const byCode = new Map(found.map((line) => [line.code, line]));
      const names = await this.names(sql, actor, campaign, question.by, asOf);
      const lines = names.flatMap(([code, name]) => {
        const line = byCode.get(code);
        // As of cases, category lines are always there.
        if (line === undefined && (question.by !== 'category' || code === ROLLUP_NONE)) return [];
        return [{ code, name, persons: line?.persons ?? 0, sanctions: line?.sanctions ?? 0 }];
      });
      return { campaign: question.campaign, by: question.by, asOf, ...figures, lines };
    });
  }

  /** Codes and names of the lines in printing order. */
  private async names(
    sql: SqlReader,
    actor: Actor,
    campaign: CampaignRow,
    by: SanctionRollupBy,
    asOf: SanctionRollupView['asOf'],
  ): Promise<Named> {
    const noCase = [ROLLUP_NONE, '未对应问题'] as const;
    switch (by) {
      case 'kind': {
        const kinds = SANCTION_KINDS.map((kind) => [kind, SANCTION_KIND_LABELS[kind].zh] as const);
        return [...kinds, [ROLLUP_NONE, '种类不明确']];
      }
      case 'village': {
        const villages = await villagesInOrder(sql, actor.scope, campaign, asOf);
        return villages.map(({ id, name }) => [id, name]);
      }
      case 'state':
        return [...CASE_STATES.map((state) => [state, CASE_STATE_LABELS[state].zh] as const), noCase];
      case 'category': {
        const names = categoryNamesOf(campaign.categoryNames);
        return [...CATEGORY_CODES.map((code) => [code, names[code]] as const), noCase];
      }
      case 'item': {
        const items = await this.campaigns.items(sql, campaign.id);
        return CATEGORY_CODES.flatMap((category): Named => [
          ...items
            .filter((item) => item.categoryCode === category)
            .map(({ code, name }) => [code, name] as const),
          [`${category}/${ROLLUP_NONE}`, '未归小类'],
        ]).concat([noCase]);
      }
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { unknownVillage } from '../villages/village-reading.js';
import { COMPLETENESS_PARTS, type CompletenessQuestion, type CompletenessView } from './completeness.js';
import { completenessOf, type CompletenessRow } from './completeness.rules.js';
import { completenessRows } from './completeness.store.js';
import { villagesInOrder } from './rollup.store.js';

/** How complete the registers of the villages are: what is there, what proves it, and where nothing is. */
@Injectable()
export class CompletenessService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The villages that stand today, or the one that is asked for. Missing `campaign.unknown`, `village.unknown`. */
  async completeness(actor: Actor, question: CompletenessQuestion): Promise<CompletenessView> {
    const asOf = todayOf(this.clock);
    const { villageId } = question;
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.row(sql, actor.scope, question.campaign);
      const villages = (await villagesInOrder(sql, actor.scope, campaign, asOf)).filter(({ id, valid }) =>
        villageId === undefined ? valid === 1 : id === villageId,
      );
      if (villageId !== undefined && villages.length === 0) throw unknownVillage(villageId);
      const rows: CompletenessRow[] = [];
      for (const part of COMPLETENESS_PARTS)
        rows.push(...(await completenessRows(sql, actor.scope, campaign, part, villageId)));
      const { lines, total } = completenessOf(villages, rows);
      return {
        campaign: campaign.code,
        asOf,
        villages: lines.length,
        zeroReports: lines.filter(({ zeroReport }) => zeroReport).length,
        total,
        lines,
      };
    });
  }
}

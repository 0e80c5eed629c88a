import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { Storage } from '../storage/storage.js';
import type { VillageLacks } from './step-lacks.js';
import { lacksOf } from './step-lacks.rules.js';
import { villageCounts } from './step-lacks.store.js';

/** What each village's nine steps still lack, as far as the ledger can count it. */
@Injectable()
export class StepLacksService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
  ) {}

  /** Every village in scope, in printing order; missing `campaign.unknown`. */
  all(actor: Actor, campaignCode: string): Promise<VillageLacks[]> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const counted = await villageCounts(sql, actor.scope, campaign);
      return counted.map((counts) => ({ villageId: counts.villageId, lacks: lacksOf(counts) }));
    });
  }
}

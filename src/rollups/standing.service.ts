import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { Page } from '../kernel/paging.js';
import { Storage } from '../storage/storage.js';
import type { StandingRowsQuestion, StandingRowView, StandingView } from './standing.js';
import { standingLines } from './standing.rules.js';
import { standingParts, standingRows } from './standing.store.js';

/** How far cases are, by what the ledger holds of their rectification. */
@Injectable()
export class StandingService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
  ) {}

  /** The standings of what the actor may see, now; missing `campaign.unknown`. */
  async standings(actor: Actor, campaignCode: string): Promise<StandingView> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.row(sql, actor.scope, campaignCode);
      return {
        campaign: campaign.code,
        lines: standingLines(await standingParts(sql, actor.scope, campaign)),
      };
    });
  }

  /** The cases of one standing; missing `campaign.unknown`. */
  async rows(actor: Actor, question: StandingRowsQuestion): Promise<Page<StandingRowView>> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.row(sql, actor.scope, question.campaign);
      const { code = '', standing, page, size } = question;
      const found = await standingRows(sql, actor.scope, campaign, { code, standing, page, size });
      const rows = found.rows.map(({ no, ...row }) => ({
        ...row,
        number: caseNumber(campaign.numberPrefix, no),
      }));
      return { rows, total: found.total };
    });
  }
}

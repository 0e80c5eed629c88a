import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { busy, missing } from '../kernel/errors.js';
import { VillageService } from '../villages/village.service.js';
import type { StageFacts } from './stage-facts.js';
import { StageFigures } from './stage-figures.service.js';
import { StageTextService } from './stage-text.service.js';

/** So often the facts are read again where somebody wrote between two of them. */
const READINGS_MAX = 4;

/** Everything that a stage report says, from one state of the ledger. */
@Injectable()
export class StageFactsService {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly villages: VillageService,
    private readonly history: HistoryService,
    private readonly figures: StageFigures,
    private readonly texts: StageTextService,
  ) {}

  /**
   * The facts and the head that the town's chain had after its last change. Every write appends to the chain, so that
   * equal heads before and after prove that nothing changed between the roll-ups. Missing `campaign.unknown`,
   * `town.missing`; busy `ledger.busy`.
   */
  async facts(
    actor: Actor,
    campaignCode: string,
  ): Promise<{ readonly facts: StageFacts; readonly head: string | null }> {
    const { townCode } = await this.campaigns.one(actor, campaignCode);
    for (let reading = 1; reading <= READINGS_MAX; reading++) {
      const head = await this.history.printedHeadOfChange(townCode);
      const facts = await this.read(actor, campaignCode);
      if ((await this.history.printedHeadOfChange(townCode)) === head) return { facts, head };
    }
    throw busy({}, '账本正忙,请稍后再试');
  }

  private async read(actor: Actor, campaignCode: string): Promise<StageFacts> {
    const figures = await this.figures.figures(actor, campaignCode);
    const today = figures.asOf;
    const campaign = await this.campaigns.one(actor, campaignCode);
    const town = (await this.villages.towns(actor)).find(({ code }) => code === campaign.townCode);
    if (town === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
    const valid = (await this.villages.all(actor, campaign.townCode)).filter(
      ({ validFromDay, validToDay }) =>
        (validFromDay === null || validFromDay <= today) && (validToDay === null || validToDay >= today),
    );
    const sum = (of: (village: (typeof valid)[number]) => number | null): number =>
      valid.reduce((total, village) => total + (of(village) ?? 0), 0);
    return {
      townName: town.name,
      campaign,
      villages: {
        count: valid.length,
        groups: sum(({ groupsCount }) => groupsCount),
        population: sum(({ population }) => population),
      },
      ...figures,
      texts: await this.texts.texts(actor, campaignCode),
    };
  }
}

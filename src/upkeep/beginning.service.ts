import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { SYSTEM_ACTOR } from '../access/local-actor.js';
import { CampaignOpeningService, type NewCampaign } from '../campaigns/campaign-opening.service.js';
import type { CampaignView } from '../campaigns/campaign.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { FirstAccounts } from '../users/first-accounts.js';
import { VillageService } from '../villages/village.service.js';
import type { TownView } from '../villages/village.js';
import { checkTown } from './beginning.rules.js';
import type { BeginningInput } from './beginning.js';

/** Begins an empty ledger. */
@Injectable()
export class BeginningService {
  constructor(
    private readonly storage: Storage,
    private readonly villages: VillageService,
    private readonly opening: CampaignOpeningService,
    private readonly accounts: FirstAccounts,
  ) {}

  /** Is there nothing in the ledger yet? */
  async isEmpty(): Promise<boolean> {
    return (await this.villages.towns(SYSTEM_ACTOR)).length === 0;
  }

  /**
   * Begins an empty ledger: a town, one campaign named after its taxonomy, and the account `admin`, whose first password
   * stands in `passwordsFile`. Refused `ledger.not-empty`, `ledger.town-code-malformed`, `ledger.town-name-malformed`.
   */
  async init(actor: Actor, { townCode, townName, taxonomy }: BeginningInput): Promise<CampaignView> {
    const town = { code: townCode, name: tidyText(townName), county: null };
    const made = await this.accounts.make();
    return this.storage.unitOfWork.run('ledger.init', async (unit) => {
      const campaign = await this.beginIn(unit, actor, town, { code: taxonomy, taxonomy });
      await this.accounts.addAdminIn(unit, actor, made);
      return campaign;
    });
  }

  /** Where first passwords stand. */
  get passwordsFile(): string {
    return this.accounts.file;
  }

  /** Begins a ledger inside the caller's unit, without accounts; refused like `init`. */
  async beginIn(
    unit: Unit,
    actor: Actor,
    town: TownView,
    campaign: Omit<NewCampaign, 'townCode'>,
  ): Promise<CampaignView> {
    checkTown({ townCode: town.code, townName: town.name });
    if ((await this.villages.towns(SYSTEM_ACTOR, unit.sql)).length > 0) {
      throw refused('ledger.not-empty', {}, '账本里已经有数据,不能重新建立');
    }
    await this.villages.addTown(unit, actor, town);
    return this.opening.openIn(unit, actor, { ...campaign, townCode: town.code });
  }
}

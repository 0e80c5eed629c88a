import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ROLES } from '../access/role.js';
import { RollupService } from '../rollups/rollup.service.js';
import { Storage } from '../storage/storage.js';
import { FirstAccounts } from '../users/first-accounts.js';
import { SampleBuilding } from './sample-building.js';
import { SamplePapers } from './sample-papers.js';
import type { SampleView } from './sample.js';

/** The sample ledger: what a first look shows, and what golden tests hold. */
@Injectable()
export class SampleService {
  constructor(
    private readonly storage: Storage,
    private readonly building: SampleBuilding,
    private readonly accounts: FirstAccounts,
    private readonly rollups: RollupService,
    private readonly papers: SamplePapers,
  ) {}

  /**
   * Builds the sample in an empty ledger with an account of each role, and answers its roll-up by category; refused
   * `ledger.not-empty`.
   */
  async create(actor: Actor): Promise<SampleView> {
    const made = await this.accounts.make(ROLES);
    const { campaign, noticedVillageId } = await this.storage.unitOfWork.run('sample.build', async (unit) => {
      const built = await this.building.buildIn(unit, actor);
      await this.accounts.addSampleIn(unit, actor, made, built.place);
      await this.papers.keepTextsIn(unit, actor, built.campaign.code, built.texts);
      return built;
    });
    await this.papers.prepareNotice(actor, campaign.code, noticedVillageId);
    const rollup = await this.rollups.rollup(actor, { campaign: campaign.code, by: 'category' });
    return { campaign, rollup, passwordsFile: this.accounts.file };
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { RollupService } from '../rollups/rollup.service.js';
import { SampleBuilding } from './sample-building.js';
import type { SampleView } from './sample.js';

/** The sample ledger: what a first look shows, and what golden tests hold. */
@Injectable()
export class SampleService {
  constructor(
    private readonly building: SampleBuilding,
    private readonly rollups: RollupService,
  ) {}

  /** Builds the sample in an empty ledger and answers its roll-up by category; refused `ledger.not-empty`. */
  async create(actor: Actor): Promise<SampleView> {
    const campaign = await this.building.build(actor);
    const rollup = await this.rollups.rollup(actor, { campaign: campaign.code, by: 'category' });
    return { campaign, rollup, passwordsFile: null };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { ReconciliationService } from '../rollups/reconciliation.service.js';
import { RollupService } from '../rollups/rollup.service.js';
import { SanctionRollupService } from '../rollups/sanction-rollup.service.js';
import { StandingService } from '../rollups/standing.service.js';
import { CLOCK } from '../storage/storage.module.js';
import type { StageFacts } from './stage-facts.js';

/** The figures of a stage report, each from the roll-up that also opens its rows. */
@Injectable()
export class StageFigures {
  constructor(
    private readonly rollups: RollupService,
    private readonly standings: StandingService,
    private readonly reconciliations: ReconciliationService,
    private readonly sanctions: SanctionRollupService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The figures as of today; those of discipline only for who may read that register. Missing `campaign.unknown`. */
  async figures(
    actor: Actor,
    campaign: string,
  ): Promise<
    Pick<StageFacts, 'asOf' | 'byCategory' | 'byItem' | 'standings' | 'reconciliation' | 'sanctions'>
  > {
    const asOf = todayOf(this.clock);
    return {
      asOf,
      byCategory: await this.rollups.rollup(actor, { campaign, by: 'category', asOf }),
      byItem: await this.rollups.rollup(actor, { campaign, by: 'item', asOf }),
      standings: await this.standings.standings(actor, campaign),
      reconciliation: await this.reconciliations.reconciliation(actor, campaign),
      sanctions: actor.permissions.has('discipline:read')
        ? await this.sanctions.rollup(actor, { campaign, by: 'kind', asOf })
        : null,
    };
  }
}

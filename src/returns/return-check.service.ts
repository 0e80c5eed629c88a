import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { RollupService } from '../rollups/rollup.service.js';
import { ReconciliationService } from '../rollups/reconciliation.service.js';
import { CLOCK } from '../storage/storage.module.js';
import { totalsOf } from './return-reading.js';
import { periodOf, returnBefore, standingOf } from './return.rules.js';
import { ReturnService } from './return.service.js';
import type { ReturnCheck } from './return.js';

/** What whoever is about to close a return looks at first. */
@Injectable()
export class ReturnCheckService {
  constructor(
    private readonly returns: ReturnService,
    private readonly rollups: RollupService,
    private readonly reconciliations: ReconciliationService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What closing this period would find; missing `campaign.unknown`, invalid `return.no-period`. */
  async check(actor: Actor, campaign: string, code: string): Promise<ReturnCheck> {
    const period = periodOf(code);
    const returns = await this.returns.list(actor, campaign);
    const rollup = await this.rollups.rollup(actor, { campaign, by: 'category' });
    const reconciliation = await this.reconciliations.reconciliation(actor, campaign);
    return {
      period,
      running: period.lastDay > todayOf(this.clock),
      standing: standingOf(returns, code) ?? null,
      before: returnBefore(returns, period),
      totals: totalsOf(rollup),
      unclassified: rollup.lines.find((line) => line.code === 'unclassified')?.cases ?? 0,
      differences: reconciliation.stated === null ? [] : reconciliation.differences,
    };
  }
}

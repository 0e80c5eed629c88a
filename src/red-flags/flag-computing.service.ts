import { Inject, Injectable } from '@nestjs/common';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { historyLength } from './flag-cases.store.js';
import { FlagLooking, type LookHandle } from './flag-looking.service.js';
import { markOf } from './flag-run.store.js';
import { FlagTuningService } from './flag-tuning.service.js';
import { FlagWriting, type FlagsWritten } from './flag-writing.service.js';
import type { FlagRun } from './flag.js';

/** After more entries of the history than these, everything is looked through: so much depends on them. */
const ENTRIES_AGAIN_MAX = 200;

/**
 * Makes the flags of a campaign equal to what the rules notice. The town's history says what was changed since they
 * were last computed, so that only what depends on it is looked at again; everything is, when a rule, a value or the day
 * is another one. Flags are computed like the tallies of cases; the history tells decisions about them, not each
 * computation.
 */
@Injectable()
export class FlagComputing {
  constructor(
    private readonly storage: Storage,
    private readonly tunings: FlagTuningService,
    private readonly looking: FlagLooking,
    private readonly writing: FlagWriting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Computes what has to be; rejects with the reason of the signal, and the next time goes on where this one ended. */
  async compute(
    { id: campaignId, townCode, code }: CampaignRecord,
    asked: 'all' | 'changed',
    handle: LookHandle,
  ): Promise<FlagRun> {
    const began = performance.now();
    const { read } = this.storage;
    const campaign = { campaignId, townCode };
    const today = todayOf(this.clock);
    const tuned = await this.tunings.tuned(read, campaignId);
    const rules = canonicalJson(Object.fromEntries(tuned));
    const order = { campaign, tuned: [...tuned], today };
    const mark = await markOf(read, campaignId);
    const untold = (await historyLength(read, townCode)) - (mark?.seq ?? 0);
    const written: FlagsWritten = { added: 0, changed: 0, removed: 0, standing: 0 };
    const run = (scope: FlagRun['scope'], villages: number): FlagRun => {
      const elapsedMs = Math.round(performance.now() - began);
      return { campaign: code, scope, villages, ...written, elapsedMs };
    };
    const medians = mark?.rules === rules && mark.day === today ? mark.medians : null;
    if (asked === 'changed' && mark !== undefined && medians !== null && untold <= ENTRIES_AGAIN_MAX) {
      if (untold === 0) return run('changed', 0);
      const { changes, report, villages, ...state } = await this.looking.again(order, mark.seq, medians);
      const ofReport = report ? [await this.looking.ofReport(campaign, code, tuned)] : [];
      handle.signal.throwIfAborted();
      await this.writing.write(campaign, [...changes, ...ofReport], written, { ...state, day: today, rules });
      return run('changed', villages);
    }
    const { villages, ...state } = await this.looking.throughTown(order, written, handle);
    const ofReport = await this.looking.ofReport(campaign, code, tuned);
    await this.writing.write(campaign, [ofReport], written, { ...state, day: today, rules });
    return run('all', villages);
  }
}

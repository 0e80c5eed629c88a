import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { SYSTEM_ACTOR } from '../access/local-actor.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { newId, type Id } from '../kernel/ids.js';
import { ReconciliationService } from '../rollups/reconciliation.service.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { RECONCILED_RULES } from './case.rules.js';
import { historyLength, villagesChanged, villagesOfTown } from './flag-cases.store.js';
import { RULES_OF_REGISTER, noticedIn } from './flag-registers.js';
import { FlagTuningService } from './flag-tuning.service.js';
import type { FlagRow } from './flag.entity.js';
import { FLAG_REGISTERS, type FlagRun } from './flag.js';
import { computedOf, flagChanges } from './flag.rules.js';
import {
  changeFlag,
  flagsThere,
  insertFlags,
  lockFlags,
  markOf,
  moveMark,
  removeFlags,
} from './flag.store.js';
import { examine, type Candidate, type TunedRules } from './noticing.js';

interface Counts {
  added: number;
  changed: number;
  removed: number;
  standing: number;
}

/**
 * Keeps the flags of a campaign equal to what the rules notice. The town's history says what was changed since the last
 * run, so that only those villages' registers are looked through again; everything is, when a rule, a value or the day
 * is another one. One village is read and written at a time: the server goes on answering between them. Flags are
 * computed like the tallies of cases; the history tells decisions about them, not each computation.
 */
@Injectable()
export class FlagRunService {
  private readonly running = new Map<Id, Promise<FlagRun>>();

  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly tunings: FlagTuningService,
    private readonly reconciliations: ReconciliationService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Brings the flags up to date; who asks while they are being computed waits for the same run. Missing `campaign.unknown`. */
  async run(actor: Actor, campaignCode: string, all: 'all' | 'changed' = 'changed'): Promise<FlagRun> {
    const campaign = await this.campaigns.find(this.storage.read, actor.scope, campaignCode);
    const there = this.running.get(campaign.id);
    if (there !== undefined) return there;
    const run = this.compute(campaign, all).finally(() => this.running.delete(campaign.id));
    this.running.set(campaign.id, run);
    return run;
  }

  private async compute(campaign: CampaignRecord, asked: 'all' | 'changed'): Promise<FlagRun> {
    const began = performance.now();
    const today = todayOf(this.clock);
    const { read } = this.storage;
    const tuned = await this.tunings.tuned(read, campaign.id);
    const rules = canonicalJson(Object.fromEntries(tuned));
    // The length before anything is read: what is told meanwhile is looked at again by the next run.
    const seq = await historyLength(read, campaign.townCode);
    const mark = await markOf(read, campaign.id);
    const all = asked === 'all' || mark === undefined || mark.rules !== rules || mark.day !== today;
    const inTown = all ? await villagesOfTown(read, campaign.townCode, today) : [];
    const counts: Counts = { added: 0, changed: 0, removed: 0, standing: 0 };
    const villages = new Set<Id>();
    for (const register of FLAG_REGISTERS) {
      const ids = all
        ? inTown.map(({ id }) => id)
        : await villagesChanged(read, register, campaign.townCode, mark.seq);
      for (const villageId of ids) {
        villages.add(villageId);
        const of = { townCode: campaign.townCode, campaignId: campaign.id, villageId };
        const noticed = await noticedIn(read, register, of, tuned, today);
        await this.write(campaign, villageId, RULES_OF_REGISTER[register], noticed, counts);
      }
    }
    if (all || seq !== mark.seq) await this.computeReport(campaign, tuned, counts);
    if (all || seq !== mark.seq) await this.mark(campaign, seq, today, rules);
    const elapsedMs = Math.round(performance.now() - began);
    const scope = all ? 'all' : 'changed';
    return { campaign: campaign.code, scope, villages: villages.size, ...counts, elapsedMs };
  }

  private async computeReport(campaign: CampaignRecord, tuned: TunedRules, counts: Counts): Promise<void> {
    const { differences } = await this.reconciliations.reconciliation(SYSTEM_ACTOR, campaign.code);
    const noticed = differences.flatMap((facts) =>
      examine(RECONCILED_RULES, tuned, facts, `${campaign.id}:${facts.what}`, [
        { kind: 'campaign', id: campaign.id },
      ]),
    );
    const codes = RECONCILED_RULES.map(({ code }) => code);
    await this.write(campaign, null, codes, noticed, counts);
  }

  /** Writes what differs; the flags are read again inside the unit, since a verdict may have come meanwhile. */
  private async write(
    campaign: CampaignRecord,
    villageId: Id | null,
    codes: readonly string[],
    noticed: readonly Candidate[],
    counts: Counts,
  ): Promise<void> {
    counts.standing += noticed.length;
    const before = flagChanges(
      await flagsThere(this.storage.read, campaign.id, villageId, codes),
      noticed,
      villageId,
    );
    if (before.added.length + before.changed.length + before.removed.length === 0) return;
    const at = instantOf(this.clock);
    await this.storage.unitOfWork.run('flags.compute', async (unit) => {
      await lockFlags(unit.sql, campaign.id, campaign.townCode);
      const now = flagChanges(await flagsThere(unit.sql, campaign.id, villageId, codes), noticed, villageId);
      await insertFlags(
        unit.sql,
        now.added.map((candidate) => newFlag(campaign, villageId, candidate, at)),
      );
      for (const { row, to } of now.changed)
        await changeFlag(unit.sql, row.id, row.version, { ...to, updatedAt: at });
      await removeFlags(
        unit.sql,
        now.removed.map(({ id }) => id),
      );
      counts.added += now.added.length;
      counts.changed += now.changed.length;
      counts.removed += now.removed.length;
    });
  }

  private async mark(campaign: CampaignRecord, seq: number, day: string, rules: string): Promise<void> {
    const { id: campaignId, townCode } = campaign;
    await this.storage.unitOfWork.run('flags.compute', async (unit) => {
      await lockFlags(unit.sql, campaignId, townCode);
      await moveMark(unit.sql, { campaignId, townCode, seq, day, rules, computedAt: instantOf(this.clock) });
    });
  }
}

const newFlag = (
  campaign: CampaignRecord,
  villageId: Id | null,
  candidate: Candidate,
  at: string,
): FlagRow => ({
  id: newId(),
  townCode: campaign.townCode,
  campaignId: campaign.id,
  villageId,
  ruleCode: candidate.ruleCode,
  subjectKind: candidate.subjectKind,
  subjectId: candidate.subjectId,
  ...computedOf(candidate),
  verdict: null,
  verdictReason: null,
  judgedBy: null,
  judgedAt: null,
  changedSince: 0,
  caseId: null,
  noticedAt: at,
  updatedAt: at,
  version: 1,
});

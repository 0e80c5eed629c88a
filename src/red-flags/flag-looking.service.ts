import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../access/local-actor.js';
import { ReconciliationService } from '../rollups/reconciliation.service.js';
import { Storage } from '../storage/storage.js';
import { runInChild } from '../workbooks/child.js';
import { RECONCILED_RULES } from './case.rules.js';
import { historyLength, rowsOfTown, villagesOfTown } from './flag-cases.store.js';
import { flagsDependingOn } from './flag-looks.store.js';
import { lookInto } from './flag-registers.js';
import { flagsLeftBehind, flagsThere } from './flag-run.store.js';
import { flagChanges, flagsGone, type FlagChanges } from './flag.rules.js';
import type { FlagOrder } from './flag-task.js';
import { FlagWriting, sizeOf, WRITTEN_AT_ONCE, type FlagsWritten } from './flag-writing.service.js';
import type { FlaggedCampaign } from './look-context.js';
import { lookIntoRents } from './looking-contracts.js';
import { lookThroughTown, type LookedPiece, type LookedState, type RulesOrder } from './looking-town.js';
import { keptMedians, mediansKept, movedRents, rentMedians } from './noticing-contracts.js';
import { codesOf, examine, type TunedRules } from './noticing.js';

/** A town with fewer rows is looked through here: a process of its own would take longer to begin. */
const ROWS_HERE_MAX = 3_000;
/** A town's registers village by village take a third of it. */
const CHILD_MEMORY_MB = 300;
/** Millions of entries on a slow machine. */
const CHILD_TIMEOUT_MS = 10 * 60_000;

/** What a run is given: a signal that it is no longer wanted, and a way to say how many villages it has looked through. */
export interface LookHandle {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** What depends on what was told since the last run, and the state in which it was looked at. */
export interface LookedAgain extends LookedState {
  readonly changes: readonly FlagChanges[];
  readonly villages: number;
  readonly report: boolean;
}

/** Looks into the registers: through all of a town, or at what depends on what changed. */
@Injectable()
export class FlagLooking {
  constructor(
    private readonly storage: Storage,
    private readonly writing: FlagWriting,
    private readonly reconciliations: ReconciliationService,
  ) {}

  /**
   * Looks through everything and writes what differs as it goes along, in a process of its own where there is much:
   * meanwhile the server answers. Rejects with the reason of the signal; what was written until then stands.
   */
  async throughTown(
    order: RulesOrder,
    written: FlagsWritten,
    handle: LookHandle,
  ): Promise<LookedState & { readonly villages: number }> {
    const rows = await rowsOfTown(this.storage.read, order.campaign.townCode);
    let villages = 0;
    let waiting: FlagChanges[] = [];
    const writeWaiting = async (): Promise<void> => {
      handle.signal.throwIfAborted();
      const all = waiting;
      waiting = [];
      await this.writing.write(order.campaign, all, written);
    };
    const take = async ({ done, total, changes }: LookedPiece): Promise<void> => {
      villages = total;
      handle.progress(done, total);
      waiting.push(...changes);
      if (waiting.reduce((sum, one) => sum + sizeOf(one), 0) >= WRITTEN_AT_ONCE) await writeWaiting();
    };
    const state = await (rows <= ROWS_HERE_MAX
      ? this.here(order, take)
      : this.inChild(order, take, handle.signal));
    await writeWaiting();
    return { ...state, villages };
  }

  /** Looks at what depends on what the town's history told after an entry. */
  again(order: RulesOrder, afterSeq: number, medians: string): Promise<LookedAgain> {
    const { campaign, today } = order;
    const { townCode } = campaign;
    return this.storage.reading(async (sql) => {
      const seq = await historyLength(sql, townCode);
      const villageIds = new Set((await villagesOfTown(sql, townCode, today)).map(({ id }) => id));
      const { looks, judgedIds, report } = await flagsDependingOn(sql, townCode, afterSeq, villageIds);
      const rents = looks.some(
        (look) => 'contractIds' in look || ('register' in look && look.register === 'contracts'),
      );
      const before = mediansKept(medians);
      const now = rents ? await rentMedians(sql, townCode) : before;
      const context = { sql, campaign, tuned: new Map(order.tuned), today, medians: now };
      const changes: FlagChanges[] = [];
      for (const look of looks) changes.push(await lookInto(context, look));
      const moved = movedRents(context.tuned, before, now);
      if (moved.length > 0) changes.push(...(await lookIntoRents(context, moved, villageIds)));
      const left = await flagsLeftBehind(sql, campaign.campaignId, judgedIds);
      if (left.length > 0) changes.push(flagsGone(left.map(({ id }) => id)));
      const villages = new Set(looks.map(({ villageId }) => villageId)).size;
      return { changes, villages, report, seq, medians: keptMedians(now) };
    });
  }

  /** What is to be written of the flags on a campaign's report. */
  async ofReport(
    { campaignId }: FlaggedCampaign,
    campaignCode: string,
    tuned: TunedRules,
  ): Promise<FlagChanges> {
    const { differences } = await this.reconciliations.reconciliation(SYSTEM_ACTOR, campaignCode);
    const source = { kind: 'campaign' as const, id: campaignId };
    const noticed = differences.flatMap((facts) =>
      examine(RECONCILED_RULES, tuned, facts, `${campaignId}:${facts.what}`, [source]),
    );
    const there = await flagsThere(this.storage.read, campaignId, null, codesOf(RECONCILED_RULES));
    return flagChanges(there, noticed, null);
  }

  private async here(order: RulesOrder, take: (piece: LookedPiece) => Promise<void>): Promise<LookedState> {
    const villages = lookThroughTown((work) => this.storage.reading(work), order);
    for (;;) {
      const next = await villages.next();
      if (next.done === true) return next.value;
      await take(next.value);
    }
  }

  /** Villages are written in the order in which they come, while the child looks further. */
  private async inChild(
    order: RulesOrder,
    take: (piece: LookedPiece) => Promise<void>,
    signal: AbortSignal,
  ): Promise<LookedState> {
    const failed = new AbortController();
    let taken: Promise<void> = Promise.resolve();
    const onMessage = (piece: LookedPiece): void => {
      taken = taken.then(() => take(piece));
      taken.catch((error: unknown) => failed.abort(error));
    };
    try {
      return await runInChild<FlagOrder, LookedPiece, LookedState>(
        { module: 'red-flags/flag-task.js' },
        { place: this.storage.place, ...order },
        {
          memoryMb: CHILD_MEMORY_MB,
          timeoutMs: CHILD_TIMEOUT_MS,
          signal: AbortSignal.any([signal, failed.signal]),
          onMessage,
        },
      );
    } finally {
      await taken;
    }
  }
}

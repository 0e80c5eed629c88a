import type { Day } from '../kernel/calendar.js';
import type { SqlReader } from '../storage/sql.js';
import { historyLength, villagesOfTown } from './flag-cases.store.js';
import { lookInto } from './flag-registers.js';
import { FLAG_REGISTERS, type FlagTuning } from './flag.js';
import type { FlagChanges } from './flag.rules.js';
import type { FlaggedCampaign } from './look-context.js';
import { keptMedians, rentMedians } from './noticing-contracts.js';

/** What the flags of a campaign are computed with; it crosses to a child process. */
export interface RulesOrder {
  readonly campaign: FlaggedCampaign;
  /** Values of the rules that look, by code. */
  readonly tuned: readonly (readonly [string, FlagTuning])[];
  readonly today: Day;
}

/** The state of the ledger that was looked at. */
export interface LookedState {
  /** How long the town's history was. */
  readonly seq: number;
  readonly medians: string;
}

/** A village that was looked through; counts of villages. */
export interface LookedPiece {
  readonly done: number;
  readonly total: number;
  readonly changes: readonly FlagChanges[];
}

/** Asks several questions of one state of the ledger, never of an older one than before. */
export type Reading = <T>(work: (sql: SqlReader) => Promise<T>) => Promise<T>;

/**
 * Looks through every register of every village that is valid today. No state is held
 * for long, since that lets the database's log grow; what changes meanwhile was told after `seq`, and is looked at again
 * by the next run.
 */
export async function* lookThroughTown(
  reading: Reading,
  { campaign, tuned, today }: RulesOrder,
): AsyncGenerator<LookedPiece, LookedState> {
  const { townCode } = campaign;
  const { seq, medians, villages } = await reading(async (sql) => ({
    seq: await historyLength(sql, townCode),
    medians: await rentMedians(sql, townCode),
    villages: await villagesOfTown(sql, townCode, today),
  }));
  const rules = new Map(tuned);
  const total = villages.length;
  for (const [done, { id: villageId }] of villages.entries()) {
    const changes = await reading(async (sql) => {
      const found: FlagChanges[] = [];
      for (const register of FLAG_REGISTERS)
        found.push(await lookInto({ sql, campaign, tuned: rules, today, medians }, { villageId, register }));
      return found;
    });
    yield { done: done + 1, total, changes };
  }
  return { seq, medians: keptMedians(medians) };
}

import type { Day } from '../kernel/calendar.js';
import type { SqlReader } from '../storage/sql.js';
import { historyLength, villagesOfTown } from './flag-cases.store.js';
import { lookInto } from './flag-registers.js';
import { FLAG_REGISTERS, type FlagTuning } from './flag.js';
import type { FlagChanges } from './flag.rules.js';
import type { FlaggedCampaign, LookContext } from './look-context.js';
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

/** A piece of the way through a town's registers; counts of villages. */
export interface LookedPiece {
  readonly done: number;
  readonly total: number;
  readonly changes: FlagChanges;
}

/** Everything that looking needs, in one state of the ledger. */
export async function contextOf(
  sql: SqlReader,
  { campaign, tuned, today }: RulesOrder,
): Promise<LookContext> {
  const medians = await rentMedians(sql, campaign.townCode);
  return { sql, campaign, tuned: new Map(tuned), today, medians };
}

/** Looks through every register of every village that is valid today, a register of a village at a time. */
export async function* lookThroughTown(
  sql: SqlReader,
  order: RulesOrder,
): AsyncGenerator<LookedPiece, LookedState> {
  const { townCode } = order.campaign;
  const seq = await historyLength(sql, townCode);
  const context = await contextOf(sql, order);
  const villages = await villagesOfTown(sql, townCode, order.today);
  for (const [done, { id: villageId }] of villages.entries()) {
    for (const register of FLAG_REGISTERS) {
      const changes = await lookInto(context, { villageId, register });
      yield { done, total: villages.length, changes };
    }
  }
  return { seq, medians: keptMedians(context.medians) };
}

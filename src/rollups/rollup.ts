import type { Day } from '../kernel/calendar.js';

/** By what a roll-up is broken down. */
export const ROLLUP_BYS = ['category', 'item', 'village', 'state', 'village-category'] as const;
export type RollupBy = (typeof ROLLUP_BYS)[number];

/**
 * The figures of a set of cases. Cases 件, villages 村 (distinct), money in 分. `recoveredFen` and `returnedFen`
 * (returned to the village's books) are two figures; outstanding = amount minus all settlements.
 */
export interface RollupFigures {
  readonly cases: number;
  readonly villages: number;
  readonly amountFen: number;
  readonly undetermined: number;
  readonly recoveredFen: number;
  readonly setOffFen: number;
  readonly correctedFen: number;
  readonly writtenOffFen: number;
  readonly notPursuedFen: number;
  readonly outstandingFen: number;
  readonly turnedOverFen: number;
  readonly returnedFen: number;
  readonly householdsFen: number;
  readonly heldFen: number;
}

/** One line. By village the code is the village's id; by village-category `villageId/categoryCode`. */
export interface RollupLine extends RollupFigures {
  readonly code: string;
  readonly name: string;
  /** Cases that are closed, in progress, and past their day on the day asked for. */
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
}

/** Category lines are always five, `unclassified` last; voided cases count nowhere. */
export interface RollupView extends RollupFigures {
  readonly campaign: string;
  readonly by: RollupBy;
  /** The day as of which it speaks; today where none was asked for. */
  readonly asOf: Day;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
  readonly lines: readonly RollupLine[];
}

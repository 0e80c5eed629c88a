import type { Day } from '../kernel/calendar.js';

/** By what a roll-up is broken down. */
export const ROLLUP_BYS = ['category', 'item', 'village', 'state', 'village-category'] as const;
/** One of ROLLUP_BYS. */
export type RollupBy = (typeof ROLLUP_BYS)[number];

/** Stands in codes for what has none: `none` is the line of no village, `funds/none` that of no item in a category. */
export const ROLLUP_NONE = 'none';

/**
 * The figures of a set of cases. Cases 件, villages 村 (distinct), money in 分. `recoveredFen` and `returnedFen`
 * (returned to the village's books) are two figures; outstanding = amount minus all settlements.
 */
export interface RollupFigures {
  readonly cases: number;
  readonly villages: number;
  readonly amountFen: number;
  /** Cases whose amount is not determined yet: a gap in `amountFen`, not a zero. */
  readonly undetermined: number;
  /** Cases that came over from paper (期初), of those counted. */
  readonly opening: number;
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

/**
 * How far the cases of a set are, 件. `closed + open + continuing + suspended = cases`: what continues or is suspended
 * is in neither of the first two, so a rate of closed among open never swallows it.
 */
export interface RollupProgress {
  /** 已销号. */
  readonly closed: number;
  /** 正在整改: registered, assigned, rectifying, closure requested or verified. */
  readonly open: number;
  /** 持续整改 (长期坚持, 分期归还, 长期挂账). */
  readonly continuing: number;
  /** 中止. */
  readonly suspended: number;
  /**
   * Of the open ones, those past their deadline on the day asked for; null where that was not asked for (by
   * village-category it is counted on demand only).
   */
  readonly overdue: number | null;
}

/**
 * One line. By village the code is the village's id and `none` (待核) for no village; by item `funds/2` and
 * `funds/none`; by village-category `VILLAGE/CATEGORY`, for pairs that have cases.
 */
export interface RollupLine extends RollupFigures, RollupProgress {
  readonly code: string;
  /** In Chinese, as the campaign and the villages are named. */
  readonly name: string;
}

/**
 * The whole and its lines, from the same rows. Category lines are always five, `unclassified` last; state lines always
 * eight; every item of the taxonomy and every village valid on that day has a line, also with zero. Voided cases count
 * nowhere.
 */
export interface RollupView extends RollupFigures, RollupProgress {
  readonly campaign: string;
  readonly by: RollupBy;
  /** The day as of which it speaks; today where none was asked for. */
  readonly asOf: Day;
  readonly lines: readonly RollupLine[];
}

/** What may be asked of a campaign's roll-up. */
export interface RollupQuestion {
  readonly campaign: string;
  readonly by: RollupBy;
  /** Not after today; today where it is left out. */
  readonly asOf?: Day | undefined;
  /** Whether overdue cases are counted; by default they are, save by village-category. */
  readonly overdue?: boolean | undefined;
  /** Counts only cases of these categories, and of these items; an empty list counts none. `none` is what has no item. */
  readonly categoryCodes?: readonly string[] | undefined;
  readonly itemCodes?: readonly string[] | undefined;
}

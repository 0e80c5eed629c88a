import type { AmountKind } from '../cases/case.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';

/** What an amount was verified to be (核实数), in 分, and on what that rests. */
export interface VerifiedAmountInput {
  readonly day?: Day;
  readonly amountFen: number;
  readonly basis: string;
}

/** That this case's money is that of another one, where it is counted; null takes the link off. */
export interface SameMoneyInput {
  readonly day?: Day;
  readonly asId: Id | null;
}

/** The amount that a case had before its money was counted elsewhere, in 分. */
export interface AmountBefore {
  readonly amountKind: AmountKind;
  readonly selfAmountFen: number | null;
  readonly verifiedAmountFen: number | null;
  readonly verifiedBasis: string | null;
}

/** A case that speaks of the same money. */
export interface SameMoneyCase {
  readonly id: Id;
  readonly number: string;
  readonly description: string;
  readonly amountKind: AmountKind;
  readonly amountFen: number;
}

/** Whose money is counted where. */
export interface SameMoneyView {
  /** The case in which this one's money is counted, and the amount that this one had of its own, in 分. */
  readonly countedIn: (SameMoneyCase & { readonly before: AmountBefore }) | null;
  /** Cases whose money is counted in this one. */
  readonly countedHere: readonly SameMoneyCase[];
}

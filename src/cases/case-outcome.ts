import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';

/** What became of a case. */
export interface CaseOutcomeView {
  /** How a continuing case continues: `lasting`, `instalments`, `locked`. */
  readonly continuingKind: string | null;
  readonly closedDay: Day | null;
  /** Judged at the closure; null where there was no day, or nothing is closed. */
  readonly inTime: boolean | null;
  readonly extensionCount: number;
  /** 期初: came in with what had been done on paper before. */
  readonly opening: boolean;
}

/** Where a line of money comes from, and who recorded it. */
export interface LineOrigin {
  /** The line that this one takes back. */
  readonly reverses: Id | null;
  readonly attachmentId: Id | null;
  readonly opening: boolean;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** What an amount rests on, and where else it is counted. */
export interface AmountOrigin {
  /** What the verified amount rests on. */
  readonly verifiedBasis: string | null;
  /** The case in which this one's money is counted; its own amount is then none. */
  readonly sameMoneyAs: Id | null;
}

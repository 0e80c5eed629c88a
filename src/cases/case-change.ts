import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { AmountKind } from './case.js';
import type { CaseState } from './case-state.js';

/** One step of a case from state to state; a move may be several, all of one day. */
export interface CaseStep {
  readonly to: CaseState;
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

/** What a move changes of a case beside its state. What is left out stays. */
export interface CaseChanges {
  readonly stateBefore?: CaseState | null;
  readonly measures?: string | null;
  readonly leader?: string | null;
  readonly responsibleUnit?: string | null;
  readonly rectifier?: string | null;
  readonly dueDay?: Day | null;
  readonly dueAsWritten?: string | null;
  readonly resultText?: string | null;
  readonly progressText?: string | null;
  readonly voidReason?: string | null;
  readonly mergedInto?: Id | null;
  readonly continuingKind?: string | null;
  readonly reportMonths?: number | null;
  readonly closedDay?: Day | null;
  /** 1 in time, 0 late, null where there was no day or nothing was judged. */
  readonly inTime?: number | null;
  readonly personHandling?: string | null;
  readonly restFate?: string | null;
  readonly restBasis?: string | null;
  readonly restApprover?: string | null;
  /** JSON list of what of the item's checklist is proved by which file. */
  readonly evidenceTicks?: string | null;
  readonly extensionCount?: number;
  /** The amount, in 分; the four always together. */
  readonly amountKind?: AmountKind;
  readonly selfAmountFen?: number | null;
  readonly verifiedAmountFen?: number | null;
  readonly amountFen?: number;
  readonly verifiedBasis?: string | null;
  readonly sameMoneyAs?: Id | null;
  readonly sameMoneyBefore?: string | null;
}

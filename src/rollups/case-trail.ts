import type { Day } from '../kernel/calendar.js';
import type { SampleResult } from '../rectification/reinspection.js';

/** What papers say of a case beside its row: what proves it, where it was handed, and who let it go when. */
export interface CaseTrail {
  /** Files 份 that count as evidence. */
  readonly evidence: number;
  /** Day on which it was handed to the discipline organ, or referred to police and courts; null where neither was. */
  readonly handedDay: Day | null;
  readonly referredDay: Day | null;
  /** The last request for closure that still stands. */
  readonly requestedDay: Day | null;
  /** Who verified it, or closed it where nobody verified. */
  readonly reviewer: string | null;
  readonly closedDay: Day | null;
  /** What looking again came to, the last time. */
  readonly lookedAgain: SampleResult | null;
}

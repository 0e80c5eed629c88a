import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** What an inspection round says of a village's work. */
export const VISIT_RESULTS = ['praised', 'sound', 'behind', 'criticised'] as const;
export type VisitResult = (typeof VISIT_RESULTS)[number];

/** Names of the results, as circulars print them. */
export const VISIT_RESULT_LABELS: Readonly<Record<VisitResult, Label>> = {
  praised: { zh: '表扬', en: 'Praised' },
  sound: { zh: '正常', en: 'Sound' },
  behind: { zh: '滞后', en: 'Behind' },
  criticised: { zh: '通报批评', en: 'Criticised' },
};

/** A village in a round: what was found there, and the day on which it was put right. */
export interface VisitView {
  readonly villageId: Id;
  readonly villageName: string;
  readonly visitedDay: Day | null;
  readonly result: VisitResult;
  readonly finding: string | null;
  readonly mendedDay: Day | null;
}

/** A round of inspections of the work itself, and the circular that told of it. */
export interface RoundView {
  readonly id: Id;
  readonly no: number;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly ledBy: string | null;
  readonly focus: string | null;
  readonly circularNumber: string | null;
  readonly circularDay: Day | null;
  /** By when the villages that it criticises or finds behind are to put right what was found. */
  readonly replyDay: Day | null;
  readonly voidReason: string | null;
  readonly visits: readonly VisitView[];
  /** Villages that have not put right what was found, though the day is over. */
  readonly late: number;
  readonly recordedBy: string;
  readonly version: number;
}

/** A round as it is typed. */
export interface RoundInput {
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly ledBy?: string | null | undefined;
  readonly focus?: string | null | undefined;
  readonly circularNumber?: string | null | undefined;
  readonly circularDay?: Day | null | undefined;
  readonly replyDay?: Day | null | undefined;
  readonly visits: readonly VisitInput[];
}

/** A village in a round, as it is typed. */
export interface VisitInput {
  readonly villageId: Id;
  readonly visitedDay?: Day | null | undefined;
  readonly result: VisitResult;
  readonly finding?: string | null | undefined;
  readonly mendedDay?: Day | null | undefined;
}

/** Bounds of what is typed. */
export const ROUND_BOUNDS = { nameCharacters: 100, textCharacters: 500, visits: 500 } as const;

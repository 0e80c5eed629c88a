import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** Where something that was asked for stands. */
export const REQUEST_STATES = ['asked', 'granted', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
/** Those of a write-off, which is decided and not withdrawn. */
export const WRITE_OFF_STATES = ['asked', 'granted', 'refused'] as const satisfies readonly RequestState[];
/** What each is called. */
export const REQUEST_STATE_LABELS: Readonly<Record<RequestState, Label>> = {
  asked: { zh: '待批', en: 'Waiting' },
  granted: { zh: '同意', en: 'Granted' },
  refused: { zh: '不同意', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Who asked, when, why, and what was decided. */
interface RequestView {
  readonly id: Id;
  readonly state: RequestState;
  readonly reason: string;
  readonly askedDay: Day;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly decidedDay: Day | null;
  readonly decidedBy: string | null;
  readonly decisionNote: string | null;
}

/** More time that was asked for; `no` counts those of a case from 1. */
export interface ExtensionView extends RequestView {
  readonly no: number;
  readonly fromDueDay: Day | null;
  readonly toDueDay: Day;
}

/** Money of a case that is asked to be written off, in 分. */
export interface WriteOffView extends RequestView {
  readonly amountFen: number;
  readonly resolutionNumber: string;
  readonly resolutionDay: Day;
}

/** What a person says who asks for more time. */
export interface ExtensionInput {
  readonly day?: Day;
  readonly toDueDay: Day;
  readonly reason: string;
}

/** What a person says who asks for money to be written off after a resolution. */
export interface WriteOffInput {
  readonly day?: Day;
  readonly amountFen: number;
  readonly resolutionNumber: string;
  readonly resolutionDay: Day;
  readonly reason: string;
}

/** What whoever decides says. */
export interface DecisionInput {
  readonly day?: Day;
  readonly granted: boolean;
  readonly note?: string | null;
}

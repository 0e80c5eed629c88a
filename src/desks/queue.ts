import type { AmountKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Page } from '../kernel/paging.js';
import type { DeskCase } from './desk.js';

/** The most cases that a queue answers at once. */
export const QUEUE_SIZE_MAX = 100;

/** A case that waits for this person's decision. */
export interface QueuedView extends DeskCase {
  readonly state: CaseState;
  readonly itemName: string | null;
  readonly amountKind: AmountKind;
  /** In 分. */
  readonly amountFen: number;
  readonly outstandingFen: number;
  /** The day on which closure was asked for. */
  readonly requestedDay: Day;
  readonly dueDay: Day | null;
  /** Files that count as evidence. */
  readonly files: number;
}

/** The beginning of the queue, who waits longest first, and how many wait in all. */
export type QueuePage = Page<QueuedView>;

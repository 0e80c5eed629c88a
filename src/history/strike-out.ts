import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** How a request to strike personal values out of the history stands. */
export const STRIKE_OUT_STATES = ['asked', 'approved', 'refused'] as const;
export type StrikeOutState = (typeof STRIKE_OUT_STATES)[number];

/** What people call the states. */
export const STRIKE_OUT_STATE_LABELS: Readonly<Record<StrikeOutState, Label>> = {
  asked: { zh: '待核准', en: 'Waits for a second person' },
  approved: { zh: '已删去', en: 'Struck out' },
  refused: { zh: '未核准', en: 'Not granted' },
};

/** What is to be struck out: one value, named by its entry and field, or every value of one row of the ledger. */
export type StrikeOutTarget =
  | { readonly chain: string; readonly seq: number; readonly field: string }
  | { readonly chain: string; readonly subjectId: string };

/** A request, as those see it who may decide on it. It never repeats the value. */
export interface StrikeOutView {
  readonly id: Id;
  readonly chain: string;
  /** The row of the ledger that the values are of. */
  readonly subjectId: string;
  /** Entry and field (`after.responsiblePerson`) of the one value; both null where all values of the row are meant. */
  readonly seq: number | null;
  readonly field: string | null;
  /** All values of the row up to this entry are meant; what is recorded later is not. */
  readonly upToSeq: number;
  readonly state: StrikeOutState;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  /** How many of the values that are meant are still kept. */
  readonly valuesKept: number;
}

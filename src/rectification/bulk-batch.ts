import type { CaseState } from '../cases/case-state.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { BulkDeed, BulkRefusal } from './bulk.js';

/** How a batch stands: `stopped` by a fault or by the end of the program, before every case had its turn. */
export const BATCH_STATES = ['running', 'done', 'cancelled', 'stopped'] as const;
export type BatchState = (typeof BATCH_STATES)[number];
/** What each is called. */
export const BATCH_STATE_LABELS: Readonly<Record<BatchState, Label>> = {
  running: { zh: '办理中', en: 'Running' },
  done: { zh: '已办完', en: 'Done' },
  cancelled: { zh: '已停下', en: 'Cancelled' },
  stopped: { zh: '中途停止', en: 'Stopped half-way' },
};

/** Whether what was done on one case can still be taken back. */
export const BACK_STATES = ['open', 'built-on', 'taken-back', 'never'] as const;
export type BackState = (typeof BACK_STATES)[number];
/** What each is called. */
export const BACK_STATE_LABELS: Readonly<Record<BackState, Label>> = {
  open: { zh: '可撤回', en: 'Can be taken back' },
  'built-on': { zh: '之后已有变动', en: 'Changed since' },
  'taken-back': { zh: '已撤回', en: 'Taken back' },
  never: { zh: '不能撤回', en: 'Not taken back' },
};

/** Something that was done on many cases at once. */
export interface BatchRowView {
  readonly id: Id;
  readonly deed: BulkDeed;
  /** The batch that this one takes back. */
  readonly takesBack: Id | null;
  readonly state: BatchState;
  /** Cases that were named, were done, and were refused; the others have not had their turn. */
  readonly asked: number;
  readonly done: number;
  readonly refused: number;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

/** What came of one case of a batch. */
export interface BatchCaseView {
  readonly id: Id;
  readonly number: string;
  readonly villageName: string | null;
  readonly description: string;
  readonly done: boolean;
  readonly before: CaseState;
  readonly after: CaseState | null;
  readonly refusal: BulkRefusal | null;
  /** Null where nothing was done. */
  readonly back: BackState | null;
}

/** A batch with its cases, in the order in which they had their turn. */
export interface BatchView extends BatchRowView {
  readonly campaignCode: string;
  /** The job to watch or to cancel while it runs. */
  readonly jobId: Id | null;
  readonly reason: string | null;
  readonly cases: readonly BatchCaseView[];
}

/** Bounds of what is typed with a batch. */
export const BATCH_BOUNDS = { reasonCharacters: 500 } as const;

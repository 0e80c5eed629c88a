import type { Id } from '../kernel/ids.js';

/** Long work that can be watched, left and cancelled. */
export interface JobView {
  readonly id: Id;
  readonly kind: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  /** What it is doing: `reading`, `planning`, `applying`. */
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
  readonly error: {
    readonly code: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message: string;
  } | null;
  /** Where the result is to be had: an import's id. */
  readonly resultId: Id | null;
}

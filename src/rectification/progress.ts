import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';

/** What a village says of its work, as it is typed. */
export interface ProgressInput {
  /** Today where it is left out. */
  readonly day?: Day;
  readonly text: string;
  /** Who handed it in, where that is not who types. */
  readonly providedBy?: string | null;
}

/** What a village said of its work. */
export interface ProgressView {
  readonly id: Id;
  readonly day: Day;
  readonly text: string;
  readonly providedBy: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** What this line strikes, being a correction. */
  readonly reverses: Id | null;
}

/** Bounds of what is typed. */
export const PROGRESS_BOUNDS = { textCharacters: 2_000, nameCharacters: 100 } as const;

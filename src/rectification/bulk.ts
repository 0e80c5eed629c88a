import type { CaseState } from '../cases/case-state.js';
import type { Id } from '../kernel/ids.js';

/** What can be done on many cases at once; each is done on each case by itself. */
export const BULK_DEEDS = [
  'assign',
  'progress',
  'immediate',
  'continue',
  'suspend',
  'resume',
  'request-closure',
  'verify',
  'return',
  'close',
  'ask-extension',
  'extend',
] as const;
export type BulkDeed = (typeof BULK_DEEDS)[number];

/** Cases that may be done at once. */
export const BULK_MAX = 500;

/** What came of one case; in a preview what would come of it. */
export interface BulkRow {
  readonly id: Id;
  readonly number: string | null;
  readonly done: boolean;
  readonly before: CaseState | null;
  readonly after: CaseState | null;
  /** Why not, in the words and by the code of the refusal. */
  readonly refusal: {
    readonly code: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message: string;
  } | null;
}

/** What came of all of them, in the order in which they were named. */
export interface BulkView {
  readonly dryRun: boolean;
  readonly done: number;
  readonly refused: number;
  readonly rows: readonly BulkRow[];
}

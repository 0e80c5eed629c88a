import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';

/** The most files that come with one call. */
export const CALL_FILES_MAX = 20;

/** Money that a village reports over the telephone or in a chat, as it is typed. */
export interface CallInput {
  /** The version of the case that was shown. */
  readonly version: number;
  /** What came back in 分. */
  readonly amountFen: number;
  /** Today where it is left out. */
  readonly day?: Day;
  readonly voucher?: string | null;
  /** Who said so; who types is kept anyway. */
  readonly providedBy?: string | null;
  /** Files that were handed in already, such as the picture of the receipt. */
  readonly attachmentIds?: readonly Id[];
}

import { isDay, type Day } from '../kernel/calendar.js';
import { invalid, refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import type { CaseAttachmentInput } from './case-attachment.js';
import type { CaseState } from './case-state.js';

const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What is kept of what was typed with a file. */
export interface TypedWithFile {
  readonly place: string | null;
  readonly takenDay: Day | null;
  readonly takenTime: string | null;
  readonly note: string | null;
}

/** Tidies what was typed; invalid `case-attachment.day-not-a-day`, `case-attachment.time-not-a-time`. */
export function typedWithFile(input: CaseAttachmentInput): TypedWithFile {
  const takenTime = textOrNull(input.takenTime);
  if (takenTime !== null && !CLOCK_TIME.test(takenTime)) {
    throw invalid('case-attachment.time-not-a-time', { time: takenTime }, '拍摄时刻看不懂');
  }
  return {
    place: textOrNull(input.place),
    takenDay: dayOrNull(input.takenDay),
    takenTime,
    note: textOrNull(input.note),
  };
}

function dayOrNull(text: string | null | undefined): Day | null {
  const day = textOrNull(text);
  if (day === null || isDay(day)) return day;
  throw invalid('case-attachment.day-not-a-day', { day }, '拍摄日期看不懂');
}

const textOrNull = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

/** Does a case in this state take no more evidence? */
export const isOver = (state: CaseState): boolean => state === 'voided' || state === 'closed';

/** Evidence of a case that is over stands as it was decided upon; refused `case.voided`, `case.closed`. */
export function refuseWhereOver(state: CaseState): void {
  if (state === 'voided') throw refused('case.voided', {}, '已作废的问题不能再改');
  if (state === 'closed') throw refused('case.closed', {}, '已销号的问题不能直接改,须先撤销销号');
}

/** How a link ends. */
export type LinkEnd =
  | { readonly kind: 'taken-back'; readonly reason: null }
  | { readonly kind: 'struck'; readonly reason: string };

/**
 * One's own slip is taken back while the case is only registered; whatever else is struck through, with a reason, and
 * stays to be seen. Refused `case.voided`, `case.closed`, `case-attachment.reason-missing`.
 */
export function endOfLink(state: CaseState, isOwn: boolean, typedReason: string | null | undefined): LinkEnd {
  refuseWhereOver(state);
  const reason = textOrNull(typedReason);
  if (reason !== null) return { kind: 'struck', reason };
  if (isOwn && state === 'registered') return { kind: 'taken-back', reason: null };
  throw refused('case-attachment.reason-missing', {}, '划去佐证须写明原因');
}

import { daysBetween, isDay, type Day } from '../kernel/calendar.js';
import { invalid, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import type { UrgingRow } from './urging.entity.js';
import {
  URGING_BOUNDS,
  URGING_WORD,
  type UrgingIssueInput,
  type UrgingReplyInput,
  type UrgingStanding,
} from './urging.js';

/** What decides how a letter stands. */
type Answerable = Pick<UrgingRow, 'replyDueDay' | 'repliedDay' | 'withdrawnDay'>;

/** How a letter stands on a day. */
export function urgingStanding(
  { replyDueDay, repliedDay, withdrawnDay }: Answerable,
  today: Day,
): UrgingStanding {
  if (withdrawnDay !== null) return 'withdrawn';
  if (repliedDay !== null) return 'answered';
  return replyDueDay < today ? 'late' : 'waiting';
}

/** Natural days past the reply day: until it was answered, or until today; a letter that was withdrawn is not late. */
export function urgingDaysLate({ replyDueDay, repliedDay, withdrawnDay }: Answerable, today: Day): number {
  const until = repliedDay ?? today;
  return withdrawnDay === null && until > replyDueDay ? daysBetween(replyDueDay, until) : 0;
}

/** Letters as they are to be issued. */
export interface DecidedIssue {
  readonly caseIds: readonly Id[];
  readonly word: string;
  readonly year: number;
  readonly firstNo: number | null;
  readonly sentDay: Day;
  readonly replyDueDay: Day;
  readonly again: boolean;
}

/**
 * What is typed of letters. Refused `urging.no-cases`, `urging.too-many-cases`, `urging.day-impossible` for a day that
 * does not exist or a sending that lies ahead, `urging.out-of-order`.
 */
export function decideIssue(input: UrgingIssueInput, today: Day): DecidedIssue {
  const { sentDay, replyDueDay, firstNo = null, again = false } = input;
  const caseIds = [...new Set(input.caseIds)];
  if (caseIds.length === 0) throw refused('urging.no-cases', {}, '请至少选择一件问题');
  if (caseIds.length > URGING_BOUNDS.cases) {
    const limit = URGING_BOUNDS.cases;
    throw refused('urging.too-many-cases', { limit }, `一次最多督办 ${limit} 件`);
  }
  if (!isDay(replyDueDay)) throw impossible(replyDueDay);
  if (!isDay(sentDay) || sentDay > today) throw impossible(sentDay);
  if (replyDueDay < sentDay) throw refused('urging.out-of-order', {}, '回复期限不能早于发出之日');
  const word = tidyText(input.word ?? '') || URGING_WORD;
  return { caseIds, word, year: Number(sentDay.slice(0, 4)), firstNo, sentDay, replyDueDay, again };
}

/**
 * The number of the first letter: the one asked for, or the next free one. Refused `urging.number-used` where it is not
 * free, `urging.numbers-out` where there is none left.
 */
export function firstNumber(asked: number | null, next: number, letters: number): number {
  if (asked !== null && asked < next) {
    throw refused('urging.number-used', { no: asked, next }, `${asked} 号已经用过,下一个可用的是 ${next} 号`);
  }
  const first = asked ?? next;
  if (first + letters - 1 > URGING_BOUNDS.numberMax) {
    throw refused('urging.numbers-out', { limit: URGING_BOUNDS.numberMax }, '文号超过上限');
  }
  return first;
}

/**
 * A reply as it is kept; without a day the reply is taken out. Refused `urging.withdrawn`, `urging.day-impossible`,
 * `urging.out-of-order`; invalid `urging.reply-without-day`.
 */
export function decideReply(
  row: Pick<UrgingRow, 'sentDay' | 'withdrawnDay'>,
  { repliedDay, text }: UrgingReplyInput,
  today: Day,
): Pick<UrgingRow, 'repliedDay' | 'replyText'> {
  if (row.withdrawnDay !== null) throw withdrawn();
  const replyText = tidyText(text ?? '') || null;
  if (repliedDay === null) {
    if (replyText !== null) throw invalid('urging.reply-without-day', {}, '请填写回复日期');
    return { repliedDay: null, replyText: null };
  }
  if (!isDay(repliedDay) || repliedDay > today) throw impossible(repliedDay);
  if (repliedDay < row.sentDay) throw refused('urging.out-of-order', {}, '回复日期不能早于发出之日');
  return { repliedDay, replyText };
}

/** A withdrawal as it is kept. Refused `urging.withdrawn`, `urging.answered`, `urging.reason-missing`. */
export function decideWithdrawal(
  row: Pick<UrgingRow, 'repliedDay' | 'withdrawnDay'>,
  typedReason: string,
  today: Day,
): Pick<UrgingRow, 'withdrawnDay' | 'withdrawReason'> {
  if (row.withdrawnDay !== null) throw withdrawn();
  if (row.repliedDay !== null) throw refused('urging.answered', {}, '已经回复的督办单不能撤回');
  const withdrawReason = tidyText(typedReason);
  if (withdrawReason === '') throw refused('urging.reason-missing', {}, '撤回须写明原因');
  return { withdrawnDay: today, withdrawReason };
}

const impossible = (day: string) => refused('urging.day-impossible', { day }, '日期不存在或还没有到');
const withdrawn = () => refused('urging.withdrawn', {}, '这张督办单已撤回');

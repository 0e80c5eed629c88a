import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import type { InspectionRoundRow, InspectionVisitRow } from './round.entity.js';
import type { RoundInput, VisitResult } from './round.js';

/** A round as it is kept. */
export interface DecidedRound {
  readonly round: Pick<
    InspectionRoundRow,
    'fromDay' | 'toDay' | 'ledBy' | 'focus' | 'circularNumber' | 'circularDay' | 'replyDay'
  >;
  readonly visits: readonly Pick<
    InspectionVisitRow,
    'villageId' | 'visitedDay' | 'result' | 'finding' | 'mendedDay'
  >[];
}

const textOrNull = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

/** Results that ask a village to put something right. */
const asksMending = (result: VisitResult): boolean => result === 'behind' || result === 'criticised';

/**
 * A round as it is kept. Refused `inspection-round.day-impossible`, `inspection-round.out-of-order`,
 * `inspection-round.no-villages`, `inspection-round.twice`, `inspection-round.finding-missing` for a village that is
 * criticised or behind without a word why.
 */
export function decideRound(input: RoundInput, today: Day): DecidedRound {
  const { fromDay, toDay, circularDay = null, replyDay = null } = input;
  const past = [fromDay, circularDay, ...input.visits.flatMap((one) => [one.visitedDay, one.mendedDay])];
  for (const day of [...past, toDay, replyDay]) {
    if (day === null || day === undefined) continue;
    if (!isDay(day) || (past.includes(day) && day > today)) {
      throw refused('inspection-round.day-impossible', { day }, '日期不存在或还没有到');
    }
  }
  if (toDay < fromDay || (circularDay !== null && replyDay !== null && replyDay < circularDay)) {
    throw refused('inspection-round.out-of-order', {}, '结束日期早于开始日期,或整改期限早于通报日期');
  }
  if (input.visits.length === 0) throw refused('inspection-round.no-villages', {}, '请至少选择一个村');
  if (new Set(input.visits.map(({ villageId }) => villageId)).size < input.visits.length) {
    throw refused('inspection-round.twice', {}, '同一个村写了两次');
  }
  const visits = input.visits.map(({ villageId, visitedDay = null, result, finding, mendedDay = null }) => {
    const kept = { villageId, visitedDay, result, finding: textOrNull(finding), mendedDay };
    if (asksMending(result) && kept.finding === null) {
      throw refused('inspection-round.finding-missing', {}, '滞后、通报批评的村须写明问题');
    }
    return kept;
  });
  const { ledBy, focus, circularNumber } = input;
  const texts = {
    ledBy: textOrNull(ledBy),
    focus: textOrNull(focus),
    circularNumber: textOrNull(circularNumber),
  };
  return { round: { fromDay, toDay, ...texts, circularDay, replyDay }, visits };
}

/** Has a village not put right what a round found, though the day is over? */
export const isVisitLate = (
  { result, mendedDay }: { readonly result: VisitResult; readonly mendedDay: Day | null },
  replyDay: Day | null,
  today: Day,
): boolean => asksMending(result) && mendedDay === null && replyDay !== null && replyDay < today;

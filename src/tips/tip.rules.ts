import { addDays, isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { TIP_ANSWER_DAYS, TIP_PASSING_DAYS, type TipInput, type TipSlip, type TipStanding } from './tip.js';

/** A tip as it is typed: what is left out is not known, or follows from the rest. */
export type TipTyped = Pick<TipInput, 'receivedDay' | 'channel' | 'kind'> & Partial<TipInput>;

/** What of a tip its standing goes by. */
export interface TipDays extends Pick<TipInput, 'receivedDay' | 'passedTo' | 'result' | 'dueDay'> {
  readonly voidedAs: TipSlip | null;
}

/** How a tip stands. */
export function tipStanding({ voidedAs, result, passedTo }: TipDays): TipStanding {
  if (voidedAs !== null) return 'voided';
  if (result !== null) return 'answered';
  return passedTo === null ? 'waiting' : 'passed';
}

/** Was a tip to be passed on, or to be answered, before today? */
export function isTipLate(tip: TipDays, today: Day): boolean {
  const standing = tipStanding(tip);
  if (standing === 'waiting') return passingEnds(tip.receivedDay) < today || tip.dueDay < today;
  return standing === 'passed' && tip.dueDay < today;
}

/** The last day on which a tip is passed on in time. */
const passingEnds = (receivedDay: Day): Day => addDays(receivedDay, TIP_PASSING_DAYS);

/**
 * A tip as it is kept; it is due fifteen days after it came where nothing else is said. Refused `tip.day-impossible`,
 * `tip.out-of-order`, `tip.half`.
 */
export function decideTip(typed: TipTyped, today: Day): TipInput {
  const { receivedDay, channel, kind, villageId = null } = typed;
  const { passedTo = null, passedDay = null, result = null, answeredDay = null } = typed;
  for (const day of [receivedDay, passedDay, answeredDay]) {
    if (day !== null && (!isDay(day) || day > today)) {
      throw refused('tip.day-impossible', { day }, '日期不存在或还没有到');
    }
  }
  const dueDay = typed.dueDay ?? addDays(receivedDay, TIP_ANSWER_DAYS);
  if (!isDay(dueDay)) throw refused('tip.day-impossible', { day: dueDay }, '日期不存在或还没有到');
  const order = [receivedDay, passedDay, answeredDay].filter((day) => day !== null);
  const inOrder = order.every((day, at) => at === 0 || (order[at - 1] ?? day) <= day);
  if (!inOrder || dueDay < receivedDay) {
    throw refused('tip.out-of-order', {}, '转办、答复和办理期限不能早于收到之日,答复不能早于转办');
  }
  if ((passedTo === null) !== (passedDay === null) || (result === null) !== (answeredDay === null)) {
    throw refused('tip.half', {}, '转给谁与转办日期、结果与答复日期须同时填写');
  }
  return { receivedDay, channel, villageId, kind, passedTo, passedDay, dueDay, result, answeredDay };
}

import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import { checkedDay, refuseMoreThanOutstanding } from './money.rules.js';
import type { MoneyFacts } from './money.js';
import type { DecisionInput, ExtensionInput, WriteOffInput } from './request.js';

/** What an extension is of. */
export interface ExtensionFacts {
  readonly state: string;
  readonly dueDay: Day | null;
  readonly countsFromDay: Day;
  /** Whether one waits to be decided already. */
  readonly waiting: boolean;
}

const EXTENDED_STATES = ['assigned', 'rectifying'];

/**
 * What asking for more time comes to. Refused `extension.not-from-here`, `extension.no-deadline`, `extension.waiting`,
 * `extension.not-later`, `request.words-missing`, and days like money.
 */
export function decideExtensionAsked(
  facts: ExtensionFacts,
  input: ExtensionInput,
  today: Day,
): { readonly day: Day; readonly toDueDay: Day; readonly reason: string } {
  if (!EXTENDED_STATES.includes(facts.state)) {
    throw refused('extension.not-from-here', { state: facts.state }, '只有已交办、整改中的问题可以延期');
  }
  if (facts.dueDay === null) throw refused('extension.no-deadline', {}, '没有整改时限,不用延期');
  if (facts.waiting) throw refused('extension.waiting', {}, '已有一次延期申请待批');
  const day = checkedDay(facts.countsFromDay, input.day ?? today, today);
  const { toDueDay } = input;
  if (!isDay(toDueDay) || toDueDay <= facts.dueDay || toDueDay < day) {
    throw refused(
      'extension.not-later',
      { dueDay: facts.dueDay },
      `新的时限须晚于现在的时限(${facts.dueDay})`,
    );
  }
  return { day, toDueDay, reason: words(input.reason) };
}

/**
 * What asking to write money off comes to. Refused `write-off.resolution-missing`, `write-off.before-resolution`,
 * `write-off.waiting`, `money.too-much`, `money.amount-impossible`, `request.words-missing`.
 */
export function decideWriteOffAsked(
  facts: MoneyFacts,
  waiting: boolean,
  input: WriteOffInput,
  today: Day,
): Required<WriteOffInput> {
  const { amountFen, resolutionDay } = input;
  if (facts.state === 'voided') throw refused('money.case-voided', {}, '已作废的问题不能再记资金');
  if (waiting) throw refused('write-off.waiting', {}, '已有一次核销申请待批');
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0) {
    throw refused('money.amount-impossible', { amountFen }, '金额应大于零,精确到分');
  }
  refuseMoreThanOutstanding(facts, amountFen);
  const resolutionNumber = tidyText(input.resolutionNumber);
  if (resolutionNumber === '' || !isDay(resolutionDay)) {
    throw refused('write-off.resolution-missing', {}, '请填写村民会议决议的文号和日期');
  }
  const day = checkedDay(facts.countsFromDay, input.day ?? today, today);
  refuseBeforeResolution(day, resolutionDay);
  return { day, amountFen, resolutionNumber, resolutionDay, reason: words(input.reason) };
}

/** Nothing is asked for or written off before the assembly has resolved; refused `write-off.before-resolution`. */
function refuseBeforeResolution(day: Day, resolutionDay: Day): void {
  if (day >= resolutionDay) return;
  throw refused('write-off.before-resolution', { day, resolutionDay }, `不能早于决议之日(${resolutionDay})`);
}

/** The day and the words of a decision; a refusal needs words. Refused `request.words-missing`, and days like money. */
export function decisionOf(
  input: DecisionInput,
  askedDay: Day,
  today: Day,
): { readonly day: Day; readonly note: string | null; readonly state: 'granted' | 'refused' } {
  const note = tidyText(input.note ?? '') || null;
  if (!input.granted && note === null) throw refused('request.words-missing', {}, '请写明理由');
  return {
    day: checkedDay(askedDay, input.day ?? today, today),
    note,
    state: input.granted ? 'granted' : 'refused',
  };
}

function words(text: string): string {
  const tidy = tidyText(text);
  if (tidy === '') throw refused('request.words-missing', {}, '请写明理由');
  return tidy;
}

import { day, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import type { CountingQuestion } from './counting.js';

/** Before everything that a ledger can hold. */
export const BEGINNING = day('1900-01-01');

/** Of which days the counting speaks. */
export interface CountedDays {
  /** Null where no period was asked for. */
  readonly from: Day | null;
  readonly asOf: Day;
  readonly isToday: boolean;
}

/** The days of a question. Refused `rollup.day-ahead` and `rollup.period-turned`. */
export function countedDays(
  { from, asOf }: Pick<CountingQuestion, 'from' | 'asOf'>,
  today: Day,
): CountedDays {
  const until = asOf ?? today;
  if (until > today) throw refused('rollup.day-ahead', { asOf: until, today }, `截至日期 ${until} 还没有到`);
  if (from !== undefined && from > until) {
    throw refused('rollup.period-turned', { from, asOf: until }, `本期从 ${from} 开始,晚于截至日期 ${until}`);
  }
  return { from: from ?? null, asOf: until, isToday: until === today };
}

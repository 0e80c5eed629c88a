import type { DayCounting } from '../campaigns/closing-rule.js';
import { addDays, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { isWeekend } from './holiday-year.js';

/** Days off and days worked instead, of the years that are known. */
export interface HolidayTable {
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<Day>;
  readonly work: ReadonlySet<Day>;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Is this a working day? Refused `deadline.year-unknown` for a year whose holidays are not known. */
export function isWorkingDay(day: Day, table: HolidayTable): boolean {
  const year = yearOf(day);
  if (!table.years.has(year)) {
    throw refused(
      'deadline.year-unknown',
      { year },
      `没有 ${year} 年的节假日安排,请直接填写截止日期,或在专项设置的“节假日”里录入这一年`,
    );
  }
  return table.work.has(day) || (!table.off.has(day) && !isWeekend(day));
}

/**
 * The last day of a period of `days` from a day that is not counted itself. Natural days end on whatever day it is;
 * working days are counted by the holiday table, refused `deadline.year-unknown` beyond it.
 */
export function deadlineOf(from: Day, days: number, counting: DayCounting, table: HolidayTable): Day {
  if (counting === 'natural-days') return addDays(from, days);
  let last = from;
  for (let counted = 0; counted < days;) {
    last = addDays(last, 1);
    if (isWorkingDay(last, table)) counted += 1;
  }
  return last;
}

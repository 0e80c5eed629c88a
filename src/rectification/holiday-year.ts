import { addDays, type Day } from '../kernel/calendar.js';

/** The arrangement of one year's holidays (节假日安排), as the State Council's office gives notice of it. */
export type HolidayYear = {
  readonly year: number;
  /** Number of the notice: `国办发明电〔2025〕7号`. */
  readonly notice: string;
  /** Days off, in order; weekends that would be off anyway may be among them. */
  readonly off: readonly Day[];
  /** Days of weekends that are worked instead, in order. */
  readonly work: readonly Day[];
};

/** A year as a page shows it. */
export interface HolidayYearView extends HolidayYear {
  /** Written down by this ledger's office; otherwise it came with the program. */
  readonly own: boolean;
}

/** Every year whose holidays are known, the latest first. */
export interface HolidaysView {
  readonly years: readonly HolidayYearView[];
  /** A year that deadlines of today may reach into and that is not known, although its notice is out; null where none is. */
  readonly missing: number | null;
  /** The version of what the office has written down; a change sends it back. */
  readonly version: number;
}

/** What an office writes down of a year. */
export type HolidayYearInput = Omit<HolidayYear, 'year'>;

/** Years that can be written down: working days have been counted by such notices since 2000. */
export const HOLIDAY_YEAR_MIN = 2000;
export const HOLIDAY_YEAR_MAX = 2100;

/** Days that one list may have, and characters of the notice's number. */
export const HOLIDAY_DAYS_MAX = 60;
export const HOLIDAY_NOTICE_CHARACTERS_MAX = 100;

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Saturday or Sunday. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day));

/** Days of public holidays a year (全国年节及纪念日放假办法): 10, 11 from 2008 and 13 from 2025 on. */
export const lawfulHolidays = (year: number): number => (year >= 2025 ? 13 : year >= 2008 ? 11 : 10);

/** How many working days the arrangement takes out of the year: as many as the law gives, where nothing is missing. */
export const holidaysTaken = ({ off, work }: Pick<HolidayYear, 'off' | 'work'>): number =>
  new Set(off.filter((day) => !isWeekend(day))).size - new Set(work).size;

/** Days that follow one another as spans: `2027-01-01` to `2027-01-03`. */
export function spansOf(days: readonly Day[]): readonly { readonly from: Day; readonly to: Day }[] {
  const spans: { from: Day; to: Day }[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = spans.at(-1);
    if (last !== undefined && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}

import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import {
  HOLIDAY_DAYS_MAX,
  HOLIDAY_NOTICE_CHARACTERS_MAX,
  HOLIDAY_YEAR_MAX,
  HOLIDAY_YEAR_MIN,
  isWeekend,
  type HolidayYear,
} from './holiday-year.js';

/** From this month on the arrangement of the next year has been published. */
const NOTICE_MONTH = 11;

/** The last year whose arrangement an office can know on this day. */
export const lastKnowable = (today: Day): number =>
  Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) >= NOTICE_MONTH ? 1 : 0);

/**
 * The year as it is kept, its days in order and each once. Refused `holidays.year-impossible`, `holidays.empty`,
 * `holidays.too-many`, `holidays.notice-missing`, `holidays.day-impossible`, `holidays.day-of-other-year` (the last week
 * of the year before may belong to 元旦), `holidays.work-no-weekend` and `holidays.off-and-worked`.
 */
export function keptHolidayYear({ year, notice, off, work }: HolidayYear): HolidayYear {
  if (!Number.isSafeInteger(year) || year < HOLIDAY_YEAR_MIN || year > HOLIDAY_YEAR_MAX) {
    throw refused(
      'holidays.year-impossible',
      { year },
      `年份应为 ${HOLIDAY_YEAR_MIN} 至 ${HOLIDAY_YEAR_MAX}`,
    );
  }
  const number = tidyText(notice).slice(0, HOLIDAY_NOTICE_CHARACTERS_MAX);
  if (number === '') throw refused('holidays.notice-missing', {}, '请写明依据的通知文号');
  if (off.length === 0) throw refused('holidays.empty', { year }, '没有写明哪些天放假');
  if (off.length > HOLIDAY_DAYS_MAX || work.length > HOLIDAY_DAYS_MAX) {
    throw refused(
      'holidays.too-many',
      { max: HOLIDAY_DAYS_MAX },
      `放假、上班各不超过 ${HOLIDAY_DAYS_MAX} 天`,
    );
  }
  for (const day of [...off, ...work]) {
    if (!isDay(day)) throw refused('holidays.day-impossible', { day }, `没有这一天:${String(day)}`);
    if (!day.startsWith(`${year}-`) && day < `${year - 1}-12-25`) throw ofOtherYear(day, year);
    if (day > `${year}-12-31`) throw ofOtherYear(day, year);
  }
  const weekday = work.find((day) => !isWeekend(day));
  if (weekday !== undefined) {
    throw refused('holidays.work-no-weekend', { day: weekday }, `${weekday} 本来就要上班,不是调休`);
  }
  const both = work.find((day) => off.includes(day));
  if (both !== undefined) {
    throw refused('holidays.off-and-worked', { day: both }, `${both} 既写了放假,又写了上班`);
  }
  const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].sort();
  return { year, notice: number, off: inOrder(off), work: inOrder(work) };
}

const ofOtherYear = (day: Day, year: number) =>
  refused('holidays.day-of-other-year', { day, year }, `${day} 不在 ${year} 年的安排里`);

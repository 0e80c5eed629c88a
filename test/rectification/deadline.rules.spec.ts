import { addDays, day, type Day } from '../../src/kernel/calendar.js';
import { HALF_MONTH_DAYS } from '../../src/rectification/deadline.js';
import { deadlineOf, isWorkingDay } from '../../src/rectification/deadline.rules.js';
import { holidayTable, shippedHolidays } from '../../src/rectification/holidays.js';

const table = holidayTable(shippedHolidays());
const workingDays = (from: string, days: number): Day => deadlineOf(day(from), days, 'working-days', table);

describe('a deadline', () => {
  it('in natural days does not count the day from which it runs', () => {
    expect(deadlineOf(day('2015-08-25'), HALF_MONTH_DAYS, 'natural-days', table)).toBe('2015-09-09');
    expect(deadlineOf(day('2024-02-14'), 15, 'natural-days', table)).toBe('2024-02-29');
  });

  it('in working days leaves out weekends and holidays, and counts the days worked instead', () => {
    // 3 to 5 September 2015 were off, and Sunday the 6th was worked.
    expect(workingDays('2015-09-02', 1)).toBe('2015-09-06');
    expect(workingDays('2026-02-13', 1)).toBe('2026-02-14');
    expect(workingDays('2026-02-13', 2)).toBe('2026-02-24');
    expect(workingDays('2025-09-30', 1)).toBe('2025-10-09');
    expect(workingDays('2026-03-06', 5)).toBe('2026-03-13');
  });

  it('is refused where it reaches into a year whose holidays are not known', () => {
    expect(() => workingDays('2026-12-30', 5)).toThrow('没有 2027 年的节假日安排');
    expect(() => workingDays('2014-12-30', 1)).toThrow('没有 2014 年的节假日安排');
    expect(deadlineOf(day('2026-12-30'), 5, 'natural-days', table)).toBe('2027-01-04');
  });
});

describe('the table of holidays', () => {
  const days = [...table.years].flatMap((year) => {
    const all: Day[] = [];
    for (let one = day(`${year}-01-01`); one.startsWith(`${year}`); one = addDays(one, 1)) all.push(one);
    return all;
  });
  const isWeekend = (one: Day): boolean => [0, 6].includes(new Date(`${one}T00:00:00Z`).getUTCDay());

  it('makes working days only of weekends', () => {
    expect([...table.work].filter((one) => !isWeekend(one))).toEqual([]);
    expect([...table.work].filter((one) => table.off.has(one))).toEqual([]);
  });

  it('has as many working days a year as the law leaves: 365 minus weekends and 11 holidays, 13 since 2025', () => {
    const ofYear = (year: number): number =>
      days.filter((one) => one.startsWith(`${year}`) && isWorkingDay(one, table)).length;
    const lawful = (year: number): number => {
      const weekdays = days.filter((one) => one.startsWith(`${year}`) && !isWeekend(one)).length;
      const weekends = days.filter((one) => one.startsWith(`${year}`) && isWeekend(one)).length;
      expect(weekdays + weekends).toBe(year % 4 === 0 ? 366 : 365);
      return weekdays - (year >= 2025 ? 13 : 11);
    };
    // Days are moved over New Year, and some holidays fall on a weekend and are made up for or not: never more than a few.
    for (const year of table.years) expect(Math.abs(ofYear(year) - lawful(year))).toBeLessThanOrEqual(2);
  });
});

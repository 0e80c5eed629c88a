import { day, type Day } from '../../src/kernel/calendar.js';
import { holidaysTaken, lawfulHolidays, spansOf } from '../../src/rectification/holiday-year.js';
import { keptHolidayYear, lastKnowable } from '../../src/rectification/holiday-year.rules.js';
import { holidayTable, shippedHolidays } from '../../src/rectification/holidays.js';

const days = (...texts: string[]): Day[] => texts.map(day);

describe('a year of holidays', () => {
  const YEAR = {
    year: 2027,
    notice: ' 国办发明电〔2026〕99号 ',
    off: days('2027-01-02', '2027-01-01'),
    work: [],
  };

  it('is kept in order, each day once', () => {
    const kept = keptHolidayYear({ ...YEAR, off: [...YEAR.off, ...YEAR.off] });
    expect(kept).toEqual({
      ...YEAR,
      notice: '国办发明电〔2026〕99号',
      off: days('2027-01-01', '2027-01-02'),
    });
  });

  it.each([
    ['year-impossible', { year: 1999 }],
    ['notice-missing', { notice: ' ' }],
    ['empty', { off: [] }],
    ['too-many', { off: Array.from({ length: 61 }, () => day('2027-01-01')) }],
    ['day-impossible', { off: ['2027-02-30' as Day] }],
    ['day-of-other-year', { off: days('2028-01-01') }],
    ['day-of-other-year', { off: days('2026-12-24') }],
    ['work-no-weekend', { work: days('2027-01-04') }],
    ['off-and-worked', { work: days('2027-01-02') }],
  ])('is refused: %s', (code, change) => {
    expect(() => keptHolidayYear({ ...YEAR, ...change })).toThrow(
      expect.objectContaining({ code: `holidays.${code}` }),
    );
  });

  it('takes as many working days as the law gives, in every year that the program knows but two', () => {
    const others = shippedHolidays().filter((one) => holidaysTaken(one) !== lawfulHolidays(one.year));
    // 2015 had a day for the seventieth anniversary of the victory, 2020 a longer Spring Festival.
    expect(others.map(({ year }) => year)).toEqual([2015, 2020]);
  });

  it('written down by the office holds in the place of the program’s', () => {
    const own = { year: 2026, notice: '甲', off: days('2026-01-05'), work: [] };
    const table = holidayTable([...shippedHolidays(), own]);
    expect(table.off.has(day('2026-01-05'))).toBe(true);
    expect(table.off.has(day('2026-01-01'))).toBe(false);
    expect(table.off.has(day('2025-01-01'))).toBe(true);
  });

  it.each([
    ['2026-10-31', 2026],
    ['2026-11-01', 2027],
    ['2026-12-31', 2027],
    ['2027-01-01', 2027],
  ])('that can be known on %s is at most %i', (today, year) => {
    expect(lastKnowable(day(today))).toBe(year);
  });

  it('has its days in spans, over months and with each day once', () => {
    const spans = spansOf(days('2027-02-01', '2027-01-31', '2027-01-31', '2027-02-03'));
    expect(spans).toEqual([
      { from: '2027-01-31', to: '2027-02-01' },
      { from: '2027-02-03', to: '2027-02-03' },
    ]);
  });
});

import fc from 'fast-check';
import {
  addDays,
  chinaDayOf,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  isDay,
  isPartialDay,
} from '../../src/kernel/calendar.js';

describe('a business day', () => {
  it.each(['2015-07-03', '2016-02-29', '1900-01-01', '2200-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
    expect(day(text)).toBe(text);
  });

  it.each([
    '2015-02-29',
    '2015-13-01',
    '2015-00-10',
    '2015-07-32',
    '2015-7-3',
    '1899-12-31',
    '2201-01-01',
    '',
    ' 2015-07-03',
    20150703,
    null,
  ])('%s does not', (value) => {
    expect(isDay(value)).toBe(false);
  });

  it('cannot be made of numbers that are none', () => {
    expect(dayOf(2015, 7, 3)).toBe('2015-07-03');
    expect(dayOf(2015, 2, 30)).toBeUndefined();
    expect(() => day('2015-02-30')).toThrow(RangeError);
  });

  it.each([
    [2015, 2, 28],
    [2016, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2015, 12, 31],
  ])('%s-%s has %s days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  it('is known of an instant in China, whatever the zone of the machine', () => {
    expect(chinaDayOf(new Date('2015-07-03T15:59:59.999Z'))).toBe('2015-07-03');
    expect(chinaDayOf(new Date('2015-07-03T16:00:00.000Z'))).toBe('2015-07-04');
  });

  it("is at any instant since 1992 what the world's table of time zones says", () => {
    const table = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    const instants = fc.date({
      min: new Date('1992-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(instants, (instant) => chinaDayOf(instant) === table.format(instant)));
  });

  it('is as many days away as were added, and compares as text', () => {
    const days = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(days, (count) => {
        const start = day('2015-07-03');
        const end = addDays(start, count);
        expect(daysBetween(start, end)).toBe(count);
        expect(end > start).toBe(count > 0);
      }),
    );
  });
});

describe('a time of origin', () => {
  it.each(['1984', '1996-10', '2012-10-15'])('%s is known as far as it goes', (text) => {
    expect(isPartialDay(text)).toBe(true);
  });

  it.each(['84', '1984-', '1996-13', '1996-1', '2012-02-30', '1984年', undefined])('%s is none', (value) => {
    expect(isPartialDay(value)).toBe(false);
  });
});

import fc from 'fast-check';
import { addDays, day, isPartialDay } from '../../src/kernel/calendar.js';
import { endsBefore, parseDay, parsePartialDay, parseSpan } from '../../src/kernel/day-text.js';

const readDay = (text: string): string => {
  const reading = parseDay(text);
  return reading.kind === 'known' ? reading.day : reading.fault;
};
const readSpan = (text: string, fromNumber = false): string => {
  const reading = parseSpan(text, fromNumber);
  return reading.kind === 'known' ? `${reading.from}..${reading.to ?? ''}` : reading.fault;
};
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('a business day is read as offices write it', () => {
  it.each([
    '2015-07-03',
    '2015-7-3',
    '2015/7/3',
    '2015/07/03',
    '2015.7.3',
    '2015.07.03',
    '2015年7月3日',
    '2015年07月03日',
    '2015 年 7 月 3 日',
    '2015年7月3号',
    '二〇一五年七月三日',
    '二零一五年七月三日',
    '二○一五年七月三日',
    '20150703',
    '２０１５－０７－０３',
    '２０１５．７．３',
    '2015-07-03 00:00:00',
    '2015/7/3 0:00',
    '2015-07-03T00:00:00',
    '42188',
    '42188.5',
  ])('%s is the third of July 2015', (text) => {
    expect(readDay(text)).toBe('2015-07-03');
  });

  it.each([
    ['二〇一五年十月二十一日', '2015-10-21'],
    ['二〇一五年十二月三十日', '2015-12-30'],
    ['二〇一五年十一月十日', '2015-11-10'],
    ['二〇一五年元月一日', '2015-01-01'],
    ['36526', '2000-01-01'],
    ['73050', '2099-12-31'],
    ['2016-02-29', '2016-02-29'],
  ])('%s is %s', (text, expected) => {
    expect(readDay(text)).toBe(expected);
  });

  it.each([
    ['2015-02-30', 'date-impossible'],
    ['2015-13-01', 'date-impossible'],
    ['2015年2月29日', 'date-impossible'],
    ['20150230', 'date-impossible'],
    ['二〇一五年二月三十日', 'date-impossible'],
    ['0015-07-03', 'date-impossible'],
    ['15.7.3', 'date-ambiguous'],
    ['15-07-03', 'date-ambiguous'],
    ['15年7月3日', 'date-ambiguous'],
    ['7/3/2015', 'date-ambiguous'],
    ['2015', 'date-ambiguous'],
    ['2015年', 'date-ambiguous'],
    ['2015年7月', 'date-ambiguous'],
    ['2015年7月底', 'date-ambiguous'],
    ['2015.7', 'date-ambiguous'],
    ['2015-07', 'date-ambiguous'],
    ['7月3日', 'date-ambiguous'],
    ['2015.7.3-2015.7.9', 'date-ambiguous'],
    ['2015年7月3日至9日', 'date-ambiguous'],
    ['半月内', 'date-not-a-date'],
    ['尽快', 'date-not-a-date'],
    ['', 'date-not-a-date'],
    ['12345', 'date-not-a-date'],
    ['36525', 'date-not-a-date'],
    ['73051', 'date-not-a-date'],
    ['2015-7.3', 'date-ambiguous'],
    ['2015-07-03T00:00:00Z', 'date-ambiguous'],
  ])('%s is refused as %s', (text, fault) => {
    expect(readDay(text)).toBe(fault);
  });

  it('reads every day of two centuries in each spelling, half and full width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (count) => {
        const text = addDays(day('1900-01-01'), count);
        const [year = '', month = '', dayOfMonth = ''] = text.split('-');
        const spellings = [
          text,
          `${year}/${Number(month)}/${Number(dayOfMonth)}`,
          `${year}.${Number(month)}.${Number(dayOfMonth)}`,
          `${year}年${Number(month)}月${Number(dayOfMonth)}日`,
          `${year}${month}${dayOfMonth}`,
        ];
        for (const spelling of spellings) {
          expect(readDay(spelling)).toBe(text);
          expect(readDay(wide(spelling))).toBe(text);
        }
      }),
    );
  });
});

describe('a time of origin may be a year, a month, a day or a span', () => {
  it.each([
    ['1984', '1984..'],
    ['1984年', '1984..'],
    ['1996.10', '1996-10..'],
    ['1996-10', '1996-10..'],
    ['1996年10月', '1996-10..'],
    ['2008-12', '2008-12..'],
    ['2012/10/15', '2012-10-15..'],
    ['二〇〇八年', '2008..'],
    ['42188', '2015-07-03..'],
    ['2008-2012', '2008..2012'],
    ['2008—2012年', '2008..2012'],
    ['2008年至2012年', '2008..2012'],
    ['2008年到2012年', '2008..2012'],
    ['2008年~2012年', '2008..2012'],
    ['2008.3-2009.5', '2008-03..2009-05'],
    ['2008年3月至2009年5月', '2008-03..2009-05'],
    ['2008-03-2009-05', '2008-03..2009-05'],
    ['2015-07-03至2015-07-09', '2015-07-03..2015-07-09'],
    ['从2008年至2012年止', '2008..2012'],
    ['2008-2008', '2008..2008'],
  ])('%s is %s', (text, expected) => {
    expect(readSpan(text)).toBe(expected);
  });

  it.each([
    ['2012-2008', 'date-impossible'],
    ['2008-13', 'date-impossible'],
    ['2008年13月', 'date-impossible'],
    ['2008-02-30', 'date-impossible'],
    ['08年', 'date-ambiguous'],
    ['5月', 'date-ambiguous'],
    ['上世纪八十年代', 'date-not-a-date'],
    ['2003年以前', 'date-not-a-date'],
    ['不详', 'date-not-a-date'],
  ])('%s is refused as %s', (text, fault) => {
    expect(readSpan(text)).toBe(fault);
  });

  it('cannot tell January from October where a number cell has lost a zero', () => {
    expect(readSpan('1996.1', true)).toBe('date-ambiguous');
    expect(readSpan('1996.1', false)).toBe('1996-01..');
    expect(readSpan('1996.5', true)).toBe('1996-05..');
  });

  it('takes no span where one time is asked for', () => {
    expect(parsePartialDay('2008-2012')).toEqual({ kind: 'fault', fault: 'date-ambiguous' });
  });

  it('compares a year with a month by what both say', () => {
    const partial = (text: string): Parameters<typeof endsBefore>[0] => {
      if (!isPartialDay(text)) throw new Error(text);
      return text;
    };
    expect(endsBefore(partial('2008'), partial('2008-05'))).toBe(false);
    expect(endsBefore(partial('2007'), partial('2008-05'))).toBe(true);
    expect(endsBefore(partial('2008-04-30'), partial('2008-05'))).toBe(true);
  });
});

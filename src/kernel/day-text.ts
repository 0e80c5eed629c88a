import { addDays, day, dayOf, isPartialDay, type Day, type PartialDay } from './calendar.js';
import { halfWidth } from './text.js';

/** Why a text is no day: there is no such day, it could be several, or it is none at all. */
export type DayFault = 'date-impossible' | 'date-ambiguous' | 'date-not-a-date';

/** A day, or why there is none. */
export type DayReading =
  | { readonly kind: 'known'; readonly day: Day }
  | { readonly kind: 'fault'; readonly fault: DayFault };

/** A year, month or day with the end of a span where one was written, or why there is none. */
export type SpanReading =
  | { readonly kind: 'known'; readonly from: PartialDay; readonly to: PartialDay | null }
  | { readonly kind: 'fault'; readonly fault: DayFault };

/** Excel's serial numbers that count as days in a day column: 1 January 2000 to 31 December 2099. */
const SERIAL_DAYS = { first: 36_526, last: 73_050 } as const;

const fault = (code: DayFault): { readonly kind: 'fault'; readonly fault: DayFault } => ({
  kind: 'fault',
  fault: code,
});

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const CHINESE_YEAR =
  /^([〇零○一二三四五六七八九]{4})年(?:([元一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?)?$/;

/** 一 to 九十九 in characters as a number, or NaN. */
function chineseNumber(text: string): number {
  const found = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!found || text === '') return Number.NaN;
  const [, tens = '', ten = '', ones = ''] = found;
  if (ten === '') return tens !== '' && ones !== '' ? Number.NaN : Number(CHINESE_DIGITS[tens || ones]);
  return Number(CHINESE_DIGITS[tens || '一']) * 10 + (ones === '' ? 0 : Number(CHINESE_DIGITS[ones]));
}

/** 二〇一五年七月三日 as 2015年7月3日; any other text as it is. */
function withArabicDigits(text: string): string {
  const found = CHINESE_YEAR.exec(text);
  if (!found) return text;
  const [, year = '', month, dayOfMonth] = found;
  const digits = [...year].map((sign) => CHINESE_DIGITS[sign]).join('');
  if (month === undefined) return `${digits}年`;
  const monthNumber = month === '元' ? 1 : chineseNumber(month);
  return `${digits}年${monthNumber}月${dayOfMonth === undefined ? '' : `${chineseNumber(dayOfMonth)}日`}`;
}

const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/** No day or span needs more; the patterns below never see a text that could keep them busy. */
const DAY_CHARACTERS_MAX = 60;

/** Half-width, without a time of day, without blanks, numerals as digits; empty for what is too long to be a day. */
const plainDay = (text: string): string =>
  text.length > DAY_CHARACTERS_MAX
    ? ''
    : withArabicDigits(halfWidth(text).replace(TIME, '').replace(/\s+/g, ''));

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const FULL = /^(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})[日号])$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBER = /^\d+(?:\.\d+)?$/;
const SHORT_OR_OPEN =
  /^(?:\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\d{2}年.*|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}|\d{4}年|\d{4}[-/.]\d{1,2}|\d{4}年\d{1,2}月[初中下旬末底]*|\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}[-/.]\d{1,2})$/;
const TWO_DAYS = /\d.*(?:至|到|~|-|—|–|―).*\d/;

/** The day that a text states in full, `date-impossible` where it states one that does not exist, or undefined. */
function fullDay(plain: string): DayReading | undefined {
  if (ISO.test(plain)) return known(plain.slice(0, 4), plain.slice(5, 7), plain.slice(8));
  const found = FULL.exec(plain);
  if (found) return known(found[1] ?? found[5] ?? '', found[3] ?? found[6] ?? '', found[4] ?? found[7] ?? '');
  const compact = COMPACT.exec(plain);
  return compact ? known(compact[1] ?? '', compact[2] ?? '', compact[3] ?? '') : undefined;
}

function known(year: string, month: string, dayOfMonth: string): DayReading {
  const found = dayOf(Number(year), Number(month), Number(dayOfMonth));
  return found === undefined ? fault('date-impossible') : { kind: 'known', day: found };
}

/** The day of an Excel serial number (1900 system) within SERIAL_DAYS, or undefined. */
function daySerial(plain: string): Day | undefined {
  if (!NUMBER.test(plain)) return undefined;
  const serial = Math.floor(Number(plain));
  return serial >= SERIAL_DAYS.first && serial <= SERIAL_DAYS.last
    ? addDays(day('2000-01-01'), serial - SERIAL_DAYS.first)
    : undefined;
}

/**
 * Reads a business day: 2015-07-03, 2015-7-3, 2015/7/3, 2015.7.3, 2015年7月3日, 二〇一五年七月三日, 20150703, an Excel
 * serial; full-width forms and a time of day behind it. Years of two digits, months without a day and spans are
 * `date-ambiguous`, other words `date-not-a-date`.
 */
export function parseDay(text: string): DayReading {
  const plain = plainDay(text);
  const full = fullDay(plain);
  if (full) return full;
  const serial = daySerial(plain);
  if (serial !== undefined) return { kind: 'known', day: serial };
  return fault(SHORT_OR_OPEN.test(plain) || TWO_DAYS.test(plain) ? 'date-ambiguous' : 'date-not-a-date');
}

/** A year, a month or a day without more, or undefined. */
function partialDay(plain: string): PartialDay | DayFault | undefined {
  const found = /^(\d{4})(?:年|[-/.](\d{1,2})|年(\d{1,2})月)?$/.exec(plain);
  if (found) {
    const month = found[2] ?? found[3];
    const partial = month === undefined ? found[1] : `${found[1]}-${month.padStart(2, '0')}`;
    return isPartialDay(partial) ? partial : 'date-impossible';
  }
  const full = fullDay(plain);
  if (full?.kind === 'fault') return full.fault;
  const text: string | undefined = full ? full.day : daySerial(plain);
  return isPartialDay(text) ? text : undefined;
}

/** `1996.1` in a number cell: 1996.10 loses its zero there, so nobody can tell January from October. */
const lostItsZero = (plain: string, fromNumber: boolean): boolean => fromNumber && /^\d{4}\.1$/.test(plain);

/**
 * Reads when something was or began: a year, a month or a day. `fromNumber` says that the cell holds a number.
 */
export function parsePartialDay(text: string, fromNumber = false): SpanReading {
  const plain = plainDay(text);
  if (lostItsZero(plain, fromNumber)) return fault('date-ambiguous');
  const found = partialDay(plain);
  if (found === undefined) {
    return fault(
      /^\d{2}([-/.年]|$)|\d{1,2}月/.test(plain) || TWO_DAYS.test(plain)
        ? 'date-ambiguous'
        : 'date-not-a-date',
    );
  }
  return isPartialDay(found) ? { kind: 'known', from: found, to: null } : fault(found);
}

const PARTIAL = String.raw`\d{4}(?:年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|[./]\d{1,2}(?:[./]\d{1,2})?|-\d{1,2}-\d{1,2}|-\d{1,2}(?!\d))?`;
const SPAN = new RegExp(
  `^(?:自|从)?(${PARTIAL})(?:至|到|~|-{1,2}|[—–―]{1,2})(${PARTIAL})(?:止|间|期间|之间)?$`,
);

/**
 * Reads a partial day or a span of two (2008-2012, 2008年至2012年, 2008.3-2009.5). A span that ends before it begins is
 * impossible.
 */
export function parseSpan(text: string, fromNumber = false): SpanReading {
  const plain = plainDay(text);
  const found = SPAN.exec(plain);
  const [, first, second] = found ?? [];
  if (first === undefined || second === undefined) return parsePartialDay(text, fromNumber);
  const [from, to] = [partialDay(first), partialDay(second)];
  if (!isPartialDay(from) || !isPartialDay(to)) return fault('date-impossible');
  return endsBefore(to, from) ? fault('date-impossible') : { kind: 'known', from, to };
}

/** Does the first partial day end before the second begins? 2008 does not end before 2008-05. */
export function endsBefore(first: PartialDay, second: PartialDay): boolean {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) < second.slice(0, length);
}

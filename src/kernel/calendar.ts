/** When something was or began, as far as known: a year, a month or a day (`1984`, `1996-10`, `2015-07-03`). */
export type PartialDay = string & { readonly __partialDay: true };

/** A business day of China's calendar as text, `YYYY-MM-DD`; comparable with `<`. */
export type Day = PartialDay & { readonly __day: true };

const PARTIAL_DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month (1 to 12) of the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? Number.NaN);

const exists = (year: number, month: number, date: number): boolean =>
  year >= 1900 && year <= 2200 && date >= 1 && date <= daysInMonth(year, month);

/** The number that these digits of a text write; NaN where one of them is none. Registers ask for it at every row. */
function numberAt(text: string, from: number, until: number): number {
  let value = 0;
  for (let at = from; at < until; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const yearOf = (text: string): number => numberAt(text, 0, 4);
const monthOf = (text: string): number => numberAt(text, 5, 7);
const dateOf = (text: string): number => numberAt(text, 8, 10);

/** Is this text a day that exists? Years 1900 to 2200. */
export const isDay = (text: unknown): text is Day =>
  typeof text === 'string' &&
  text.length === 10 &&
  text[4] === '-' &&
  text[7] === '-' &&
  exists(yearOf(text), monthOf(text), dateOf(text));

/** Is this text a year, a month or a day that exists? */
export function isPartialDay(text: unknown): text is PartialDay {
  if (typeof text !== 'string' || !PARTIAL_DAY.test(text)) return false;
  return isDay(text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text);
}

/** A checked day; throws RangeError for what is none. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** A day from its numbers, or undefined where there is no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const text = `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
  return isDay(text) ? text : undefined;
}

const toUtc = (text: Day): number => Date.UTC(yearOf(text), monthOf(text) - 1, dateOf(text));

/** The day `count` natural days later (earlier when negative). */
export function addDays(text: Day, count: number): Day {
  const then = new Date(toUtc(text) + count * 86_400_000);
  const found = dayOf(then.getUTCFullYear(), then.getUTCMonth() + 1, then.getUTCDate());
  if (found === undefined) throw new RangeError(`no day ${count} days after ${text}`);
  return found;
}

/** Natural days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / 86_400_000);
}

/** Since September 1991 China has had no summer time; what is older than that has days here, not instants. */
const CHINA_AHEAD_MS = 8 * 3_600_000;
const DAY_CHARACTERS = 10;

/** The business day in China at an instant since 1992, whatever the machine's own zone. */
export function chinaDayOf(instant: Date): Day {
  return day(new Date(instant.getTime() + CHINA_AHEAD_MS).toISOString().slice(0, DAY_CHARACTERS));
}

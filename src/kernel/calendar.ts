/** When something was or began, as far as known: a year, a month or a day (`1984`, `1996-10`, `2015-07-03`). */
export type PartialDay = string & { readonly __partialDay: true };

/** A business day of China's calendar as text, `YYYY-MM-DD`; comparable with `<`. */
export type Day = PartialDay & { readonly __day: true };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTIAL_DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Days in a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Is this text a day that exists? Years 1900 to 2200. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string') return false;
  const found = DAY.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return (
    year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

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

/** A day from its numbers, or undefined where there is no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

const toUtc = (text: Day): number => Date.parse(`${text}T00:00:00Z`);

/** The day `count` natural days later (earlier when negative). */
export function addDays(text: Day, count: number): Day {
  return day(new Date(toUtc(text) + count * 86_400_000).toISOString().slice(0, 10));
}

/** Natural days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / 86_400_000);
}

const chinaDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The business day in China at an instant, whatever the machine's own zone. */
export function chinaDayOf(instant: Date): Day {
  return day(chinaDay.format(instant));
}

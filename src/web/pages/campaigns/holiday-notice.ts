import { addDays, daysBetween, isDay, type Day } from '../../../kernel/calendar.js';
import { holidaysTaken, lawfulHolidays, spansOf, weekdayOf } from '../../../rectification/holiday-year.js';

/** Something in a notice that does not fit, for the person who pasted it to look at. */
export type HolidayDoubt =
  | { readonly code: 'weekday-differs'; readonly day: Day; readonly said: string; readonly is: string }
  | {
      readonly code: 'count-differs';
      readonly from: Day;
      readonly to: Day;
      readonly said: number;
      readonly is: number;
    }
  | { readonly code: 'day-impossible'; readonly text: string }
  | { readonly code: 'not-lawful'; readonly taken: number; readonly lawful: number };

/** What a notice says of a year, as far as it could be read. */
export interface HolidayNotice {
  readonly off: readonly Day[];
  readonly work: readonly Day[];
  readonly doubts: readonly HolidayDoubt[];
}

/** The number of the notice and the year that it arranges, where its text names them. */
export function noticeNamed(text: string): { readonly notice: string | null; readonly year: number | null } {
  const plain = text.normalize('NFKC');
  const notice =
    /国办发(?:明电)?\s*[〔[(]\d{4}[〕\])]\s*\d+\s*号/.exec(plain)?.[0].replace(/\s/g, '') ?? null;
  const year = /(\d{4})\s*年(?:部分)?节假日/.exec(plain)?.[1];
  return { notice, year: year === undefined ? null : Number(year) };
}

const WEEKDAYS = '日一二三四五六';
/** A day with what stands in brackets behind it, and whether it goes on: `1日(周五)至`. */
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?\s*(至|到|[—–~-]+)?\s*/g;
/** What is said of the days before it. */
const VERB = /放假|休息|补休|调休|上班/;
/** A sentence ends here; no day is spoken of in another. */
const SENTENCE_ENDS = /[。;!?\n]+/;
/** No holiday is longer than this; a span that was mistyped does not fill the year. */
const SPAN_DAYS_MAX = 31;

/** Days named together, and where in the sentence they end. */
interface Named {
  readonly days: readonly Day[];
  readonly end: number;
}

/**
 * Reads the text of a notice of holidays, pasted as it was published: `1月1日(周五)至3日(周日)放假调休,共3天。`
 * Days that are 放假 are off, days that are 上班 are worked. A day without a month is of the month named before it.
 * Weekdays and counts that the text states are held against the calendar of the year; nothing is guessed.
 */
export function readHolidayNotice(text: string, year: number): HolidayNotice {
  const off: Day[] = [];
  const work: Day[] = [];
  const doubts: HolidayDoubt[] = [];
  for (const sentence of sentencesOf(text)) {
    for (const { days, behind } of saidTogether(sentence, spansNamed(sentence, year, doubts))) {
      if (behind.startsWith('上班')) {
        work.push(...days);
        continue;
      }
      off.push(...days);
      const said = countSaid(behind);
      const [from, to] = [days[0], days.at(-1)];
      if (said !== null && from && to && said !== days.length)
        doubts.push({ code: 'count-differs', from, to, said, is: days.length });
    }
  }
  const notice = { off: inOrder(off), work: inOrder(work) };
  const [taken, lawful] = [holidaysTaken(notice), lawfulHolidays(year)];
  if (off.length > 0 && taken !== lawful) doubts.push({ code: 'not-lawful', taken, lawful });
  return { ...notice, doubts };
}

/** Days as somebody types them, `2027-01-01 ~ 2027-01-03` or `1月1日至3日`, on one line or many. */
export function readDays(
  text: string,
  year: number,
): Pick<HolidayNotice, 'doubts'> & { readonly days: readonly Day[] } {
  const doubts: HolidayDoubt[] = [];
  const days = sentencesOf(text).flatMap((line) => spansNamed(line, year, doubts).flatMap((one) => one.days));
  return { days: inOrder(days), doubts };
}

/** Days as `readDays` takes them: a span a line. */
export const daysText = (days: readonly Day[]): string =>
  spansOf(days)
    .map(({ from, to }) => (from === to ? from : `${from} ~ ${to}`))
    .join('\n');

/** Full-width signs made plain, days by the calendar's numbers spelt as notices spell them. */
const sentencesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, '$1年$2月$3日')
    .split(SENTENCE_ENDS);

const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].sort();

/** The days and spans of a sentence. */
function spansNamed(sentence: string, year: number, doubts: HolidayDoubt[]): Named[] {
  const named: Named[] = [];
  let month = '';
  let begun: Day | null = null;
  for (const found of sentence.matchAll(DAY)) {
    const [whole, writtenYear, writtenMonth, dayOfMonth = '', aside = '', goesOn] = found;
    month = writtenMonth ?? month;
    const text = `${writtenYear ?? year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
    if (!isDay(text)) {
      doubts.push({ code: 'day-impossible', text: whole.trim() });
      begun = null;
      continue;
    }
    const said = /(?:周|星期)([一二三四五六日天])/.exec(aside)?.[1]?.replace('天', '日');
    const is = WEEKDAYS[weekdayOf(text)] ?? '';
    if (said !== undefined && said !== is) doubts.push({ code: 'weekday-differs', day: text, said, is });
    if (goesOn !== undefined) {
      begun = text;
      continue;
    }
    named.push({ days: begun === null ? [text] : span(begun, text), end: found.index + whole.length });
    begun = null;
  }
  return named;
}

const span = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.min(SPAN_DAYS_MAX, Math.max(0, daysBetween(from, to))) + 1 }, (_, more) =>
    addDays(from, more),
  );

/** Days with the same verb behind them, and the sentence from that verb on; days without one say nothing. */
function saidTogether(
  sentence: string,
  named: readonly Named[],
): readonly { readonly days: readonly Day[]; readonly behind: string }[] {
  const groups = new Map<number, Day[]>();
  for (const { days, end } of named) {
    const away = sentence.slice(end).search(VERB);
    if (away >= 0) groups.set(end + away, [...(groups.get(end + away) ?? []), ...days]);
  }
  return [...groups].map(([at, days]) => ({ days, behind: sentence.slice(at) }));
}

/** `放假调休,共3天` or `放假1天`. */
function countSaid(behind: string): number | null {
  const said = /^\p{Script=Han}{2,6}?,?\s*共?\s*(\d{1,2})天/u.exec(behind)?.[1];
  return said === undefined ? null : Number(said);
}

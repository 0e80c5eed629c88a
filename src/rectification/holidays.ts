import { readFileSync } from 'node:fs';
import { addDays, day, type Day } from '../kernel/calendar.js';
import type { HolidayTable } from './deadline.rules.js';
import type { HolidayYear } from './holiday-year.js';

/** A year as the reference file has it; days are `MM-DD`, spans `MM-DD..MM-DD`. */
interface ShippedYear {
  readonly year: number;
  readonly source: string;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

const FILE = new URL('../../data/reference/holidays/cn.json', import.meta.url);

let known: readonly HolidayYear[] | undefined;

/** The holidays of China that data/reference/holidays knows, read once. */
export function shippedHolidays(): readonly HolidayYear[] {
  known ??= (JSON.parse(readFileSync(FILE, 'utf8')) as { years: readonly ShippedYear[] }).years.map(readYear);
  return known;
}

function readYear({ year, source, off: spans, work }: ShippedYear): HolidayYear {
  const off = spans.flatMap((span) => {
    const [from = '', to = from] = span.split('..');
    const days: Day[] = [];
    for (let each = day(`${year}-${from}`); each <= day(`${year}-${to}`); each = addDays(each, 1)) {
      days.push(each);
    }
    return days;
  });
  return { year, notice: source, off, work: work.map((one) => day(`${year}-${one}`)) };
}

/** By what working days are counted; of two years of one number the later one holds. */
export function holidayTable(years: readonly HolidayYear[]): HolidayTable {
  const byYear = new Map(years.map((one) => [one.year, one]));
  const all = [...byYear.values()];
  return {
    years: new Set(byYear.keys()),
    off: new Set(all.flatMap(({ off }) => off)),
    work: new Set(all.flatMap(({ work }) => work)),
  };
}

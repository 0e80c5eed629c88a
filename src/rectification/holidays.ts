import { readFileSync } from 'node:fs';
import { addDays, day, type Day } from '../kernel/calendar.js';
import type { HolidayTable } from './deadline.rules.js';

/** A year as the reference file has it; days are `MM-DD`, spans `MM-DD..MM-DD`. */
interface HolidayYear {
  readonly year: number;
  readonly source: string;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

const FILE = new URL('../../data/reference/holidays/cn.json', import.meta.url);

let known: HolidayTable | undefined;

/** The holidays of China that data/reference/holidays knows, read once. */
export function chinaHolidays(): HolidayTable {
  known ??= tableOf((JSON.parse(readFileSync(FILE, 'utf8')) as { years: readonly HolidayYear[] }).years);
  return known;
}

function tableOf(years: readonly HolidayYear[]): HolidayTable {
  const off = new Set<Day>();
  const work = new Set<Day>();
  for (const { year, off: spans, work: worked } of years) {
    for (const span of spans) {
      const [from = '', to = from] = span.split('..');
      const last = day(`${year}-${to}`);
      for (let each = day(`${year}-${from}`); each <= last; each = addDays(each, 1)) off.add(each);
    }
    for (const one of worked) work.add(day(`${year}-${one}`));
  }
  return { years: new Set(years.map(({ year }) => year)), off, work };
}

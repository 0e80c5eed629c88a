import type { StageView } from '../../../campaigns/campaign.js';
import { addDays, day, daysInMonth, isDay, type Day } from '../../../kernel/calendar.js';
import { COUNTING_BYS, type CountingBy, type CountingRowsBy } from '../../../rollups/counting.js';
import type { CountingFigure } from '../../../rollups/counting-figures.js';
import { FIGURE_TABLE_CODES, type FigureTable } from '../../../rollups/counting-tables.js';
import type { Query } from '../../api/http.js';

/** What the page of figures is asked, as its address says it. */
export interface FiguresAsked {
  readonly by: CountingBy;
  readonly table: FigureTable;
  /** The first day of the period; null where none is asked for. */
  readonly from: Day | null;
  readonly asOf: Day;
}

/** Of which lines and days the rows of a figure are asked for. */
export interface RowsOf extends Pick<FiguresAsked, 'from' | 'asOf'> {
  readonly by: CountingRowsBy;
}

/** Reads the address of a page of rows; state is a line of roll-ups, and none of the page of figures. */
export const askedRows = (search: URLSearchParams, today: Day): RowsOf => ({
  ...askedFigures(search, today),
  ...(search.get('by') === 'state' ? { by: 'state' } : {}),
});

/** Reads the address; what it cannot mean is left out, so that every address opens. */
export function askedFigures(search: URLSearchParams, today: Day): FiguresAsked {
  const dayIn = (name: string): Day | null => {
    const text = search.get(name);
    return isDay(text) ? text : null;
  };
  const asOf = dayIn('asOf') ?? today;
  const until = asOf > today ? today : asOf;
  const from = dayIn('from');
  return {
    by: COUNTING_BYS.find((by) => by === search.get('by')) ?? 'village',
    table: FIGURE_TABLE_CODES.find((table) => table === search.get('table')) ?? 'progress',
    from: from !== null && from <= until ? from : null,
    asOf: until,
  };
}

/** The question to the server; today is left out, so that tomorrow's address says tomorrow. */
export const countingQuery = ({ by, from, asOf }: RowsOf, today: Day): Query => ({
  by,
  from,
  asOf: asOf === today ? null : asOf,
});

/** The last day of a month, or the day as of which the page speaks where that comes first. */
function endOfMonth(month: string, asOf: Day): Day {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const end = day(`${month}-${String(last).padStart(2, '0')}`);
  return end < asOf ? end : asOf;
}

/** The address of the cases behind a figure of a line; `code` is null for the whole. */
export function rowsAddress(
  { by, from, asOf }: Omit<FiguresAsked, 'table'>,
  figure: CountingFigure,
  code: string | null,
  part: 'period' | 'whole',
): string {
  const search = new URLSearchParams({ figure, by });
  // A month's own figures are those of its days; what runs to its end is the whole until then.
  const runs = by === 'month' && code !== null && /^\d{4}-\d{2}$/.test(code) && part === 'whole';
  if (code !== null && !runs) search.set('code', code);
  if (part === 'period' && from !== null) search.set('from', from);
  search.set('asOf', runs ? endOfMonth(code, asOf) : asOf);
  return `/figures/rows?${search.toString()}`;
}

/** The stages of a campaign that have begun, each with its days until today. */
export const stagePeriods = (
  stages: readonly StageView[],
  today: Day,
): readonly { readonly name: string; readonly from: Day; readonly asOf: Day }[] =>
  stages.flatMap(({ name, beginsDay, endsDay }) =>
    beginsDay === null || beginsDay > today
      ? []
      : [{ name, from: beginsDay, asOf: endsDay === null || endsDay > today ? today : endsDay }],
  );

/** Periods that are asked for most, each with its first and last day. */
export function usualPeriods(today: Day): readonly {
  readonly word: 'month' | 'lastMonth' | 'quarter' | 'year';
  readonly from: Day;
  readonly asOf: Day;
}[] {
  const month = day(`${today.slice(0, 7)}-01`);
  const lastOfBefore = addDays(month, -1);
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  return [
    { word: 'month', from: month, asOf: today },
    { word: 'lastMonth', from: day(`${lastOfBefore.slice(0, 7)}-01`), asOf: lastOfBefore },
    {
      word: 'quarter',
      from: day(`${today.slice(0, 4)}-${String(quarter).padStart(2, '0')}-01`),
      asOf: today,
    },
    { word: 'year', from: day(`${today.slice(0, 4)}-01-01`), asOf: today },
  ];
}

import { formatMu } from '../kernel/area.js';
import { formatWanYuan, formatYuan } from '../kernel/money.js';
import type { CountingFigures, CountingView } from '../rollups/counting.js';
import { figureKind, type CountingFigure } from '../rollups/counting-figures.js';
import type { VillageDetailView } from '../villages/village.js';
import type { FillingValue } from '../workbooks/sheet-filling.js';
import type { PlannedCell } from './form-plan.rules.js';
import type { FormBy, FormFigure, FormUnit, FormWord, VillageFact } from './form.js';

/** Which days a counting has to be asked for: the period, the one before, or the year. */
export type FormWindow = 'period' | 'before' | 'year';

/** A counting that a form needs. */
export interface NeededCounting {
  readonly by: FormBy;
  readonly only: string | null;
  readonly window: FormWindow;
}

/** In which counting a figure stands, and whether as what happened in the period or as the whole until its end. */
export function placeOfFigure({ figure, period }: Pick<FormFigure, 'figure' | 'period'>): {
  readonly window: FormWindow;
  readonly part: 'period' | 'figures';
} {
  const earlier = period === 'previous' || period === 'before';
  // How things stand is told by the end of a period alone.
  if (figureKind(figure).is === 'stock' || period === 'cumulative' || period === 'before') {
    return { window: earlier ? 'before' : 'period', part: 'figures' };
  }
  return { window: earlier ? 'before' : period === 'year' ? 'year' : 'period', part: 'period' };
}

/** The name of a counting among those that were asked. */
export const countingKey = ({ by, only, window }: NeededCounting): string => `${by} ${only ?? ''} ${window}`;

/** Countings by `countingKey`. */
export type Countings = ReadonlyMap<string, CountingView>;

/** A figure of a line, or of the whole; undefined where it is not told. */
export function figureOf(
  countings: Countings,
  content: FormFigure,
  by: FormBy,
  code: string | null,
): number | undefined {
  const { window, part } = placeOfFigure(content);
  const view = countings.get(countingKey({ by, only: content.only, window }));
  if (view === undefined) return undefined;
  const whole: CountingFigures | null = view[part];
  // What the whole does not tell nobody is told; a line that is not there has nothing.
  if (whole?.[content.figure] === undefined) return undefined;
  if (code === null) return whole[content.figure];
  return view.lines.find((line) => line.code === code)?.[part]?.[content.figure] ?? 0;
}

/** A figure in plain digits: money exact in its unit, with no rounding and no thousands. */
export function digitsOf(figure: CountingFigure, value: number, unit: FormUnit): string {
  const counted = figureKind(figure).unit;
  if (counted === 'centi-mu') return value < 0 ? `-${formatMu(-value)}` : formatMu(value);
  if (counted !== 'fen') return String(value);
  const text = unit === 'wan-yuan' ? formatWanYuan(value, 0) : formatYuan(value).replace(/\.?0+$/, '');
  return text.replaceAll(',', '');
}

/** What is known beside figures. */
export interface FormFacts {
  readonly villages: ReadonlyMap<string, VillageDetailView>;
  readonly words: Readonly<Record<FormWord, string>>;
}

/** What goes into a cell; undefined where it is left as it is. */
export function valueOf(
  cell: PlannedCell,
  countings: Countings,
  { villages, words }: FormFacts,
  zeros: 'zero' | 'blank',
): FillingValue | undefined {
  const { content } = cell;
  if (content.kind === 'words') {
    const text = words[content.words];
    return text === '' ? undefined : { kind: 'text', text };
  }
  if (content.kind === 'fact') {
    const village = cell.code === null ? undefined : villages.get(cell.code);
    return village === undefined ? undefined : factOf(content.fact, village, cell.place);
  }
  const value = figureOf(countings, content, cell.by, cell.code);
  if (value === undefined) return undefined;
  if (value === 0 && zeros === 'blank') return { kind: 'blank' };
  return { kind: 'number', digits: digitsOf(content.figure, value, content.unit) };
}

function factOf(fact: VillageFact, village: VillageDetailView, place: number): FillingValue | undefined {
  const text = (value: string | null): FillingValue | undefined =>
    value === null ? undefined : { kind: 'text', text: value };
  const count = (value: number | null): FillingValue | undefined =>
    value === null ? undefined : { kind: 'number', digits: String(value) };
  switch (fact) {
    case 'number':
      return count(place);
    case 'name':
      return text(village.name);
    case 'code':
      return text(village.code);
    case 'groups':
      return count(village.groupsCount);
    case 'households':
      return count(village.households);
    case 'population':
      return count(village.population);
  }
}

/** What is shown of a value. */
export const shownValue = (value: FillingValue): string =>
  value.kind === 'number' ? value.digits : value.kind === 'text' ? value.text : '';

import type { Day } from '../../kernel/calendar.js';
import type { CountingRowsBy } from '../../rollups/counting.js';
import type { CountingFigure } from '../../rollups/counting-figures.js';
import { places } from '../places.js';

/** The figures of a roll-up that open rows, each with what it is called where rows are asked for as of a day. */
const FIGURES = {
  cases: 'found',
  villages: 'villages',
  opening: 'opening',
  undetermined: 'undetermined',
  amountFen: 'amountFen',
  recoveredFen: 'recoveredFen',
  returnedFen: 'returnedFen',
  outstandingFen: 'outstandingFen',
  closed: 'closed',
  open: 'open',
  continuing: 'continuing',
  suspended: 'suspended',
  overdue: 'overdue',
} as const satisfies Readonly<Record<string, CountingFigure>>;

/** Their names. */
export const ROLLED_FIGURES = Object.keys(FIGURES) as readonly RolledFigure[];
/** One of ROLLED_FIGURES. */
export type RolledFigure = keyof typeof FIGURES;

/** Filters of the register. */
export type LineFilters = Readonly<Record<string, string>>;

/** What narrows the register to the rows of a figure; villages are no rows of it. */
const FILTERS: Readonly<Record<Exclude<RolledFigure, 'villages'>, LineFilters>> = {
  cases: {},
  opening: { is: 'opening' },
  undetermined: { amountKind: 'undetermined' },
  amountFen: { amountKind: 'known' },
  recoveredFen: { is: 'recovered' },
  returnedFen: { is: 'returned' },
  outstandingFen: { is: 'outstanding' },
  closed: { is: 'closed' },
  open: { is: 'open' },
  continuing: { state: 'continuing' },
  suspended: { state: 'suspended' },
  overdue: { is: 'overdue' },
};

/** A line of a roll-up, or with `code` null the whole. */
export interface RolledLine {
  readonly by: CountingRowsBy;
  readonly code: string | null;
  /** What narrows the register to the line. */
  readonly filters: LineFilters;
  /** The day as of which it speaks; null for now. */
  readonly asOf: Day | null;
}

/** Where the rows of a figure of a line are: the register as it stands now, and the rows of its day for one that is past. */
export function lineAddress({ by, code, filters, asOf }: RolledLine, figure: RolledFigure): string {
  return asOf === null && figure !== 'villages'
    ? places.cases({ ...filters, ...FILTERS[figure] })
    : places.figureRows({ figure: FIGURES[figure], by, code, asOf });
}

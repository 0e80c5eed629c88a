import type { CategoryCode, CountingMode } from '../campaigns/campaign.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { CountingFigure } from './counting-figures.js';

/** By what the figures are broken down. */
export const COUNTING_BYS = ['village', 'category', 'item', 'nature', 'source', 'month'] as const;
/** One of COUNTING_BYS. */
export type CountingBy = (typeof COUNTING_BYS)[number];

/** By what the rows behind a figure are asked for: also by state, which the roll-ups count. */
export const COUNTING_ROWS_BYS = [...COUNTING_BYS, 'state'] as const;
/** One of COUNTING_ROWS_BYS. */
export type CountingRowsBy = (typeof COUNTING_ROWS_BYS)[number];

/** What each way of breaking down is called. */
export const COUNTING_BY_LABELS: Readonly<Record<CountingBy, Label>> = {
  village: { zh: '按村', en: 'By village' },
  category: { zh: '按类别', en: 'By category' },
  item: { zh: '按小类', en: 'By item' },
  nature: { zh: '按问题性质', en: 'By nature' },
  source: { zh: '按问题来源', en: 'By source' },
  month: { zh: '按月', en: 'By month' },
};

/** Codes of lines that belong to none: no village, no item, no nature …, and what discipline names no case for. */
export const COUNTING_NONE = 'none';
/** The line of sanctions, measures and money of discipline that are about no case; not by village and month. */
export const COUNTING_NO_CASE = 'no-case';

/** Whether a line says something of these figures; that of none is left out where it does not. */
export const saysSomething = (
  { code, figures, period }: CountingLine,
  shown: readonly CountingFigure[],
): boolean =>
  (code !== COUNTING_NONE && code !== COUNTING_NO_CASE) ||
  shown.some((figure) => (figures[figure] ?? 0) !== 0 || (period?.[figure] ?? 0) !== 0);

/** Figures by name; what is not there was not asked, is no figure of that line, or is not for the actor. */
export type CountingFigures = Readonly<Partial<Record<CountingFigure, number>>>;

/** One line. By month the code is `2026-03`, by village the village's id. */
export interface CountingLine {
  readonly code: string;
  readonly name: string;
  /**
   * 累计: flows from the beginning to the day, stocks as of the day. By month flows run to the end of the month, and
   * there are no stocks.
   */
  readonly figures: CountingFigures;
  /** 本期: flows of the period, by month those of the month within it; null where no period was asked for. */
  readonly period: CountingFigures | null;
}

/** The whole and its lines, from the same rows. Voided cases count nowhere. */
export interface CountingView extends Pick<CountingLine, 'figures' | 'period'> {
  readonly campaign: string;
  /** How the campaign counts; `pairs` is there where it counts by village and item. */
  readonly counting: CountingMode;
  readonly by: CountingBy;
  /** The first day of the period; null where none was asked for. */
  readonly from: Day | null;
  /** The last day of the period, as of which it speaks. */
  readonly asOf: Day;
  readonly lines: readonly CountingLine[];
}

/** What may be asked of the counting. */
export interface CountingQuestion {
  readonly campaign: string;
  readonly by: CountingBy;
  readonly from?: Day | undefined;
  /** Not after today; today where it is left out. */
  readonly asOf?: Day | undefined;
  /** A category (`funds`) or an item (`funds/2`) of which alone it is asked; everything where it is left out. */
  readonly only?: string | undefined;
}

/** Which rows of a figure are asked for. */
export interface CountingRowsQuestion<By extends CountingRowsBy = CountingRowsBy> extends Omit<
  CountingQuestion,
  'by'
> {
  readonly by: By;
  readonly figure: CountingFigure;
  /** The line; the whole where it is left out. */
  readonly code?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** One case behind a figure, and how much of the figure it is. */
export interface CountingRowView {
  readonly id: Id;
  readonly number: string;
  readonly villageName: string | null;
  readonly categoryCode: CategoryCode;
  readonly itemCode: string | null;
  readonly itemName: string | null;
  readonly description: string;
  /** As it is now, whatever day was asked for. */
  readonly state: CaseState;
  readonly dueDay: Day | null;
  /** In the unit of the figure. */
  readonly value: number;
}

/** A page of the cases behind a figure; their values add up to it, unless it counts something distinct. */
export interface CountingRowsPage {
  readonly rows: readonly CountingRowView[];
  readonly total: number;
  /** Of all rows, not only those of the page. */
  readonly sum: number;
}

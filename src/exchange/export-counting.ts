import { wanYuanDecimals } from '../kernel/money.js';
import {
  COUNTING_BY_LABELS,
  saysSomething,
  type CountingFigures,
  type CountingLine,
  type CountingView,
} from '../rollups/counting.js';
import { FIGURE_UNIT_LABELS, figureKind, type CountingFigure } from '../rollups/counting-figures.js';
import {
  FIGURE_TABLE_CODES,
  FIGURE_TABLES,
  figuresOfTable,
  isTableOfDiscipline,
  type FigureTable,
} from '../rollups/counting-tables.js';
import { columnLetters } from '../kernel/column-letters.js';
import type { ColumnFormat, PaperCell, PaperColumn, PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import type { AboutLine } from './export-about.js';
import { dayInChinese, footerOf, linesOf, titleOf, type ExportFrame } from './export-frame.js';

/** In which unit money is shown. */
export const COUNTING_UNITS = ['yuan', 'wan-yuan'] as const;
export type CountingUnit = (typeof COUNTING_UNITS)[number];

/** A line, or the whole, as it is written. */
type Figured = Pick<CountingLine, 'figures' | 'period'>;

/** A column of a table: which part of a figure, or the rate. */
interface FigureColumn {
  readonly column: PaperColumn;
  readonly of: (line: Figured) => PaperValue;
  /** Whether the lines add up to the whole. */
  readonly adds: boolean;
}

const COUNT_WIDTH = 9;
const MONEY_WIDTH = 15;

const formatOf = (figure: CountingFigure, money: ColumnFormat): ColumnFormat => {
  const { unit } = figureKind(figure);
  if (unit === 'fen') return money;
  return unit === 'centi-mu' ? 'area' : 'whole';
};

/** Closed out of what is to be put right, which stands beside it. */
const RATE: FigureColumn = {
  column: { headings: ['整改率'], format: 'share', width: COUNT_WIDTH },
  of: ({ figures: { closed, due } }) =>
    closed === undefined || due === undefined || due === 0 ? null : closed / due,
  adds: false,
};

function columnsOf(table: FigureTable, view: CountingView, money: ColumnFormat): FigureColumn[] {
  const figures = figuresOfTable(table, view.by);
  const isMonth = view.by === 'month';
  const withPeriod = view.period !== null || isMonth;
  return figures.flatMap((figure): FigureColumn[] => {
    const { label, unit, is, distinct } = figureKind(figure);
    const unitLabel = FIGURE_UNIT_LABELS[unit];
    const heading = unitLabel === null ? label.zh : `${label.zh}(${unitLabel.zh})`;
    const part = (name: string | null, of: (line: Figured) => CountingFigures | null, adds: boolean) => ({
      column: {
        headings: name === null ? [heading] : [heading, name],
        format: formatOf(figure, money),
        width: unit === 'fen' ? MONEY_WIDTH : COUNT_WIDTH,
      },
      of: (line: Figured) => of(line)?.[figure] ?? null,
      adds: adds && distinct !== true,
    });
    const own =
      is === 'flow' && withPeriod
        ? [part('本期', ({ period }) => period, true), part('累计', ({ figures: all }) => all, !isMonth)]
        : [part(null, ({ figures: all }) => all, !isMonth)];
    return figure === 'closed' && figures.includes('due') ? [...own, RATE] : own;
  });
}

/** All amounts in 分 that a view has. */
const amountsOf = (view: CountingView): number[] =>
  [view, ...view.lines].flatMap(({ figures, period }) =>
    [figures, period ?? {}].flatMap((some) =>
      (Object.entries(some) as [CountingFigure, number][])
        .filter(([figure]) => figureKind(figure).unit === 'fen')
        .map(([, amount]) => amount),
    ),
  );

/** Writes every table of figures on a sheet of its own; those of discipline only where the view has them. */
export function writeCounting(
  book: WorkbookWriter,
  frame: ExportFrame,
  view: CountingView,
  unit: CountingUnit,
): void {
  const decimals = unit === 'yuan' ? 2 : wanYuanDecimals(amountsOf(view));
  const money: ColumnFormat = { money: unit, decimals };
  for (const table of FIGURE_TABLE_CODES) {
    if (isTableOfDiscipline(table) && view.figures.persons === undefined) continue;
    writeTable(book, frame, view, table, columnsOf(table, view, money), unit);
  }
}

function writeTable(
  book: WorkbookWriter,
  frame: ExportFrame,
  view: CountingView,
  table: FigureTable,
  columns: readonly FigureColumn[],
  unit: CountingUnit,
): void {
  const name = FIGURE_TABLES[table].label.zh;
  const sheet = book.sheet({
    name,
    title: titleOf(frame, `统计表(${name})`),
    lines: linesOf(frame, unit === 'yuan' ? '元' : '万元', periodLines(view)),
    columns: [
      { headings: [COUNTING_BY_LABELS[view.by].zh.slice(1)], format: 'text', width: 22 },
      ...columns.map(({ column }) => column),
    ],
    frozenColumns: 1,
    footer: footerOf(frame),
  });
  const first = sheet.nextRow;
  const shown = figuresOfTable(table, view.by);
  const lines = view.lines.filter((line) => saysSomething(line, shown));
  for (const line of lines) sheet.row([line.name, ...columns.map(({ of }) => of(line))]);
  const last = sheet.nextRow - 1;
  const whole: Figured = { figures: view.figures, period: view.period ?? sumOfPeriods(view) };
  const sums = columns.map(({ of, adds }, at): PaperValue | PaperCell => {
    const letters = columnLetters(at + 2);
    const value = of(whole);
    return adds && last >= first ? { value, formula: `SUM(${letters}${first}:${letters}${last})` } : value;
  });
  sheet.row(['合计', ...sums], 'total');
}

/** By month without a period the months are all there is. */
const sumOfPeriods = (view: CountingView): CountingFigures | null =>
  view.by === 'month' ? view.figures : null;

const periodLines = ({ from, asOf }: CountingView): string[] =>
  from === null ? [] : [`本期:${dayInChinese(from)}至${dayInChinese(asOf)}`];

/** What the sheet 说明 says of the figures. */
export const countingAbout = (view: CountingView): AboutLine[] => [
  ['分列', COUNTING_BY_LABELS[view.by].zh],
  ...periodLines(view).map((text): AboutLine => ['本期', text]),
  ['应整改', '已销号与正在整改之和;长期坚持、分期归还、长期挂账和中止的另列,不进整改率的分母'],
  ['不能相加的', '村、人按不同的村、不同的人计,一期通报在所涉各村各列一次,各行之和可以大于合计'],
  ['合同', '按合同台账,与专项清理的问题件数无关;一份合同有几个问题的,在各问题列各计一次,在问题合同只计一份'],
  ['作废', '已作废的问题不计'],
];

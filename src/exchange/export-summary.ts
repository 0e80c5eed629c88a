import { CATEGORY_CODES, type CategoryCode } from '../campaigns/campaign.js';
import { otherwiseSettledFen } from '../cases/case-figures.js';
import { wanYuanDecimals } from '../kernel/money.js';
import type { RollupLine, RollupView } from '../rollups/rollup.js';
import { displayWidth, type ColumnFormat, type PaperColumn } from '../workbooks/sheet-paper.js';

/** The roll-ups of one campaign at one moment. */
export interface SummaryRollups {
  readonly byVillage: RollupView;
  readonly byVillageAndCategory: RollupView;
  readonly byCategory: RollupView;
  readonly byItem: RollupView;
}

/** How money is shown in the summaries: 万元 with enough decimals for every figure. */
export interface SummaryMoney {
  readonly format: ColumnFormat;
  readonly widthCharacters: number;
}

const COUNT_WIDTH = 6.5;
/** A heading that wraps is cut off where rows are not made higher when a file is opened. */
const HEADING_SPARE = 1;
const MONEY_WIDTH_MIN = 10;
const INTEGER_DIGITS_PER_COMMA = 3;

/** The format in which every amount of these roll-ups can be printed without rounding. */
export function summaryMoney(rollups: SummaryRollups): SummaryMoney {
  const amounts = Object.values(rollups).flatMap((rollup: RollupView) =>
    [rollup, ...rollup.lines].flatMap(({ amountFen, recoveredFen, returnedFen, outstandingFen }) => [
      amountFen,
      recoveredFen,
      returnedFen,
      outstandingFen,
      amountFen - recoveredFen - outstandingFen,
    ]),
  );
  const decimals = wanYuanDecimals(amounts);
  const whole = String(Math.trunc(rollups.byVillage.amountFen / 1_000_000)).length;
  const shown = whole + Math.floor((whole - 1) / INTEGER_DIGITS_PER_COMMA) + 1 + decimals;
  return {
    format: { money: 'wan-yuan', decimals },
    widthCharacters: Math.max(MONEY_WIDTH_MIN, shown + 1),
  };
}

/** A figure of a line, with the column that shows it. */
export interface FigureColumn {
  readonly column: PaperColumn;
  readonly of: (line: Omit<RollupLine, 'code' | 'name'>) => number;
}

/** What the lowest of two headings needs on one line; one alone stands over two rows and may wrap. */
const headingWidth = (headings: readonly string[]): number =>
  headings.length === 1 ? 0 : displayWidth(headings.at(-1) ?? '') + HEADING_SPARE;

/** A column that counts 件. */
export const countColumn = (headings: readonly string[]): PaperColumn => ({
  headings,
  format: 'whole',
  width: Math.max(COUNT_WIDTH, headingWidth(headings)),
  summed: true,
});

/** A column of money. */
export const moneyColumn = (headings: readonly string[], money: SummaryMoney): PaperColumn => ({
  headings,
  format: money.format,
  width: Math.max(money.widthCharacters, headingWidth(headings)),
  summed: true,
});

/** How far the cases are and what became of the money; the same columns in both summaries. */
export function progressColumns(whole: RollupView, money: SummaryMoney): FigureColumn[] {
  const count = (heading: string, of: FigureColumn['of']): FigureColumn => ({
    column: countColumn(['整改进度(件)', heading]),
    of,
  });
  const amount = (heading: string, of: FigureColumn['of']): FigureColumn => ({
    column: moneyColumn(['资金处理', heading], money),
    of,
  });
  const otherwise = amount('抵账调账核销等', otherwiseSettledFen);
  return [
    count('已销号', (line) => line.closed),
    count('正在整改', (line) => line.open),
    count('其中逾期', (line) => line.overdue ?? 0),
    count('持续整改', (line) => line.continuing),
    count('中止', (line) => line.suspended),
    amount('已收回', (line) => line.recoveredFen),
    amount('其中返还村', (line) => line.returnedFen),
    ...(otherwiseSettledFen(whole) === 0 ? [] : [otherwise]),
    amount('未处理余额', (line) => line.outstandingFen),
    { column: countColumn(['金额未核定(件)']), of: (line) => line.undetermined },
  ];
}

/** What stands below a summary: what its amounts leave out, and where it is signed. */
export function summaryNotes(whole: RollupView): string[] {
  const gap =
    whole.undetermined === 0
      ? []
      : [`注:金额为已核定数;另有 ${whole.undetermined} 件金额未核定,不在金额之内。`];
  const blank = '\u3000'.repeat(6);
  return [...gap, `填表人:${blank}审核人:${blank}单位负责人:${blank}填报日期:`];
}

/** Categories that have a column: the four, and what is not classified yet where there is any. */
export const printedCategories = (byCategory: RollupView): { code: CategoryCode; name: string }[] =>
  CATEGORY_CODES.flatMap((code) => {
    const line = byCategory.lines.find((one) => one.code === code);
    return line === undefined || (code === 'unclassified' && line.cases === 0)
      ? []
      : [{ code, name: line.name }];
  });

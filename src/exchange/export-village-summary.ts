import { ROLLUP_NONE } from '../rollups/rollup.js';
import { columnLetters } from '../kernel/column-letters.js';
import { displayWidth, type PaperCell, type PaperColumn, type PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { footerOf, linesOf, titleOf, type ExportFrame } from './export-frame.js';
import {
  countColumn,
  moneyColumn,
  printedCategories,
  progressColumns,
  summaryNotes,
  type SummaryMoney,
  type SummaryRollups,
} from './export-summary.js';

/** Columns before the first category: place and village. */
const LEADING_COLUMNS = 2;

/** One row per village in printing order, 待核 last, and a row that adds them up. */
export function writeVillageSummary(
  book: WorkbookWriter,
  frame: ExportFrame,
  rollups: SummaryRollups,
  money: SummaryMoney,
): void {
  const { byVillage, byVillageAndCategory } = rollups;
  const categories = printedCategories(rollups.byCategory);
  const progress = progressColumns(byVillage, money);
  const pair = (name: string): PaperColumn[] => {
    const count = countColumn([name, '件数']);
    const amount = moneyColumn([name, '金额'], money);
    const spare = displayWidth(name) + 1 - (count.width ?? 0);
    return [count, { ...amount, width: Math.max(spare, amount.width ?? 0) }];
  };
  const sheet = book.sheet({
    name: '村级汇总',
    title: titleOf(frame, '村级汇总表'),
    lines: linesOf(frame, '件、万元'),
    columns: [
      { headings: ['序号'], format: 'whole', width: 5 },
      { headings: ['村名'], format: 'text', width: 12 },
      ...categories.flatMap(({ name }) => pair(name)),
      ...pair('合计'),
      ...progress.map(({ column }) => column),
    ],
    frozenColumns: LEADING_COLUMNS,
    footer: footerOf(frame),
  });
  const cells = new Map(byVillageAndCategory.lines.map((line) => [line.code, line]));
  let place = 0;
  for (const village of byVillage.lines) {
    const parts = categories.flatMap(({ code }): PaperValue[] => {
      const part = cells.get(`${village.code}/${code}`);
      // Where there is no case there is no amount either, not even one of zero.
      return part === undefined ? [0, null] : [part.cases, part.amountFen];
    });
    const across = (first: number): string =>
      categories.map((_, i) => `${columnLetters(first + 2 * i)}${sheet.nextRow}`).join('+');
    const total = (value: number, first: number): PaperCell => ({ value, formula: across(first) });
    sheet.row([
      village.code === ROLLUP_NONE ? null : ++place,
      village.name,
      ...parts,
      total(village.cases, LEADING_COLUMNS + 1),
      total(village.amountFen, LEADING_COLUMNS + 2),
      ...progress.map(({ of }) => of(village)),
    ]);
  }
  sheet.total('合计');
  for (const note of summaryNotes(byVillage)) sheet.note(note);
}

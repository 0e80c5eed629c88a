import type { RollupLine } from '../rollups/rollup.js';
import { columnLetters } from '../kernel/column-letters.js';
import type { PaperCell, PaperValue } from '../workbooks/sheet-paper.js';
import type { SheetWriter } from '../workbooks/sheet-writer.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { footerOf, linesOf, titleOf, type ExportFrame } from './export-frame.js';
import {
  countColumn,
  moneyColumn,
  printedCategories,
  progressColumns,
  summaryNotes,
  type FigureColumn,
  type SummaryMoney,
  type SummaryRollups,
} from './export-summary.js';

const NUMERALS = ['一', '二', '三', '四', '五'] as const;
/** Item and villages: a village has cases of several items, so villages are not added up. */
const LEADING_COLUMNS = 2;

/** Categories as sections, their items with a subtotal each, and a row that adds up the subtotals. */
export function writeCategorySummary(
  book: WorkbookWriter,
  frame: ExportFrame,
  rollups: SummaryRollups,
  money: SummaryMoney,
): void {
  const { byCategory, byItem } = rollups;
  const figures: FigureColumn[] = [
    { column: countColumn(['件数']), of: (line) => line.cases },
    { column: moneyColumn(['涉及金额'], money), of: (line) => line.amountFen },
    ...progressColumns(byCategory, money),
  ];
  const sheet = book.sheet({
    name: '分类汇总',
    title: titleOf(frame, '分类汇总表'),
    lines: linesOf(frame, '件、村、万元'),
    columns: [
      { headings: ['问题小类'], format: 'text', width: 38 },
      { headings: ['涉及村数'], format: 'whole', width: 9 },
      ...figures.map(({ column }) => column),
    ],
    frozenColumns: 1,
    footer: footerOf(frame),
  });
  const subtotalRows: number[] = [];
  for (const [place, { code, name }] of printedCategories(byCategory).entries()) {
    const category = byCategory.lines.find((line) => line.code === code);
    if (category === undefined) continue;
    sheet.section(`${NUMERALS[place] ?? place + 1}、${name}`);
    const first = sheet.nextRow;
    const items = byItem.lines.filter((line) => categoryOfItem(line.code) === code);
    for (const [index, item] of items.entries()) {
      sheet.row([`${index + 1}. ${item.name}`, item.villages, ...figures.map(({ of }) => of(item))]);
    }
    const last = sheet.nextRow - 1;
    subtotalRows.push(sheet.nextRow);
    writeSum(sheet, '小计', category, figures, (letters) =>
      items.length === 0 ? undefined : `SUM(${letters}${first}:${letters}${last})`,
    );
  }
  writeSum(sheet, '合计', byCategory, figures, (letters) =>
    subtotalRows.map((row) => `${letters}${row}`).join('+'),
  );
  for (const note of summaryNotes(byCategory)) sheet.note(note);
}

/** `funds/2` and `funds/none` are of `funds`. */
const categoryOfItem = (code: string): string => code.slice(0, code.lastIndexOf('/'));

function writeSum(
  sheet: SheetWriter,
  label: string,
  line: Omit<RollupLine, 'code' | 'name'>,
  figures: readonly FigureColumn[],
  formula: (letters: string) => string | undefined,
): void {
  const cells: (PaperValue | PaperCell)[] = [label, line.villages];
  figures.forEach(({ of }, i) => {
    const sum = formula(columnLetters(LEADING_COLUMNS + i + 1));
    cells.push(sum === undefined ? of(line) : { value: of(line), formula: sum });
  });
  sheet.row(cells, 'total');
}

import { caseNumber, type CategoryCode } from '../campaigns/campaign.js';
import type { ExportedCase, RegisterOutline } from '../cases/case-export.js';
import { outstandingFen } from '../cases/case-figures.js';
import type { Id } from '../kernel/ids.js';
import { fen } from '../kernel/money.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { registerCells, registerColumns } from './export-case-cells.js';
import { paperColumn } from './export-columns.js';
import { footerOf, linesOf, titleOf, type ExportFrame } from './export-frame.js';

/** One sheet of cases. */
export interface RegisterSheet {
  readonly name: string;
  /** What the title says behind town and campaign. */
  readonly what: string;
  /** Lines above the headings, before the one with the day and the unit. */
  readonly lines?: readonly string[];
  /** Only what is to be read on paper; otherwise everything that some case has. */
  readonly printed: boolean;
  /** All cases are of one village, which the title names. */
  readonly ofOneVillage?: boolean;
  readonly categoryNames: Readonly<Record<CategoryCode, string>>;
  readonly numberPrefix: string;
}

/** Figures of the rows of a register; money in 分. */
export interface RegisterFigures {
  cases: number;
  amountFen: number;
  undetermined: number;
  withoutMoney: number;
  recoveredFen: number;
  outstandingFen: number;
  readonly villages: Set<Id>;
  /** The deadlines stand as written, and no import reads them. */
  readonly deadlineInWords: boolean;
}

/** Writes cases as a sheet, piece by piece as they come, and answers their figures. */
export async function writeRegister(
  book: WorkbookWriter,
  frame: ExportFrame,
  outline: RegisterOutline,
  pieces: AsyncIterable<readonly ExportedCase[]>,
  paper: RegisterSheet,
): Promise<RegisterFigures> {
  const columns = registerColumns(outline, paper.printed).filter(
    ({ column }) => column.key !== 'village' || paper.ofOneVillage !== true,
  );
  const sheet = book.sheet({
    name: paper.name,
    title: titleOf(frame, paper.what),
    lines: linesOf(frame, '元', paper.lines),
    columns: columns.map(({ column, heading, widthCharacters: width }) =>
      paperColumn(column, { headings: [heading], width, summed: column.kind === 'money' }),
    ),
    frozenColumns: columns.findIndex(({ column }) => column.key === 'category'),
    footer: footerOf(frame),
  });
  const { categoryNames, numberPrefix } = paper;
  const cellsOf = registerCells(columns.map(({ column }) => column));
  const figures = noFigures(outline.deadlineInWords);
  for await (const piece of pieces) {
    await sheet.rows(
      piece.map((row) => {
        count(figures, row);
        const number = caseNumber(numberPrefix, row.no);
        return cellsOf({ place: figures.cases, number, row, categoryNames });
      }),
    );
  }
  sheet.total('合计');
  return figures;
}

const noFigures = (deadlineInWords: boolean): RegisterFigures => ({
  cases: 0,
  amountFen: 0,
  undetermined: 0,
  withoutMoney: 0,
  recoveredFen: 0,
  outstandingFen: 0,
  villages: new Set(),
  deadlineInWords,
});

function count(figures: RegisterFigures, row: ExportedCase): void {
  figures.cases += 1;
  if (row.amountKind === 'undetermined') figures.undetermined += 1;
  if (row.amountKind === 'none') figures.withoutMoney += 1;
  if (row.villageId !== null) figures.villages.add(row.villageId);
  figures.amountFen = fen(figures.amountFen + row.amountFen);
  figures.recoveredFen = fen(figures.recoveredFen + row.recoveredFen);
  figures.outstandingFen = fen(figures.outstandingFen + outstandingFen(row));
}

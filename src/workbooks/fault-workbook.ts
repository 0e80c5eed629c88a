import type { Row as ExcelRow, Worksheet } from 'exceljs';
import { LAST_COLUMN } from './cell-reference.js';
import { FaultLayout, type CellFault, type SheetLayout } from './fault-layout.js';
import { HEADING_STYLE, REASON_STYLE, styleOf } from './fault-style.js';
import { mergeWithoutCells, rowWithoutGap } from './sheet-access.js';
import { wrappedHeight } from './sheet-paper.js';
import { cellText, daySerial } from './sheet-writer.js';
import { StreamWorkbook } from './stream-workbook.js';
import { readWorkbook } from './workbook-reader.js';
import {
  FAULT_COLUMN_HEADING,
  WORKBOOK_LIMITS,
  type Cell,
  type MergeRange,
  type Row,
  type SheetInfo,
  type WorkbookVisitor,
} from './workbook.js';

/** What was written. */
export interface FaultWorkbookSummary {
  readonly bytes: number;
  /** Rows that got a reason. */
  readonly rows: number;
}

/** A comment is a drawing, of a kilobyte or so; beyond this number the colour and the reason must do. */
const COMMENTS_MAX = 5_000;
const REASON_CHARACTERS = 2_000;
const REASON_WIDTH = 50;
/** Where a file states none: wide enough for a day, which Excel otherwise shows as ###. */
const COLUMN_WIDTH = 12;
/** Text files have no sheet; a workbook must have one. */
const TEXT_SHEET = 'Sheet1';
const DAY_SECONDS = 86_400;

/**
 * Writes a new workbook beside the one that could not be imported whole: the same sheets, cells at the same places
 * with what they show, merges and widths; faulty cells are red and commented, and a column at the right of the used
 * ones says what to do. Formulas stand as their results. The file handed in is read twice and never changed. Rejects
 * as `readWorkbook` does, and then leaves no file. Run it in a child process.
 */
export async function writeFaultWorkbook(
  source: string,
  target: string,
  faults: readonly CellFault[],
  createdAt: Date,
): Promise<FaultWorkbookSummary> {
  const layout = new FaultLayout(faults);
  await readWorkbook(source, layout);
  const file = new StreamWorkbook(target, createdAt);
  const copy = new FaultCopy(file, layout);
  try {
    await readWorkbook(source, copy);
    return { bytes: await file.end(), rows: copy.rows };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

class FaultCopy implements WorkbookVisitor {
  /** Rows with a reason so far. */
  rows = 0;
  private comments = 0;
  private current:
    | { readonly sheet: Worksheet; readonly layout: SheetLayout; readonly columnWidths: readonly number[] }
    | undefined;

  constructor(
    private readonly file: StreamWorkbook,
    private readonly layouts: FaultLayout,
  ) {}

  sheet(info: SheetInfo): boolean {
    const layout = this.layouts.of(info);
    const sheet = this.file.book.addWorksheet(info.name === '' ? TEXT_SHEET : info.name, {
      state: info.hidden ? 'hidden' : 'visible',
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    const columnWidths = widthsOf(info, layout);
    sheet.columns = columnWidths.map((width) => ({ width }));
    for (const merge of info.merges) {
      const range = besideReasons(merge, layout);
      if (range.right > range.left || range.bottom > range.top) mergeWithoutCells(sheet, range);
    }
    this.current = { sheet, layout, columnWidths };
    return true;
  }

  row({ row: number, cells }: Row): void {
    if (this.current === undefined) return;
    const { sheet, layout, columnWidths } = this.current;
    const row = rowWithoutGap(sheet, number);
    cells.forEach((cell, i) => {
      if (cell !== undefined && !(layout.reasonsReplaced && i + 1 === layout.reasonColumn))
        writeCell(row, i + 1, cell);
    });
    const faults = layout.faults.get(number);
    if (faults !== undefined) this.mark(row, faults, cells, layout.reasonColumn);
    if (number === layout.headingRow && hasReasons(layout)) {
      const heading = row.getCell(layout.reasonColumn);
      heading.value = FAULT_COLUMN_HEADING;
      heading.style = HEADING_STYLE;
    }
    const height = heightOf(cells, columnWidths, faults ?? []);
    if (height > 0) row.height = height;
    row.commit();
  }

  sheetEnd(): void {
    this.current?.sheet.commit();
    this.current = undefined;
  }

  private mark(row: ExcelRow, faults: readonly CellFault[], cells: Row['cells'], reasonColumn: number): void {
    this.rows++;
    for (const column of new Set(faults.map((fault) => fault.column))) {
      if (column === null || column < 1 || column > LAST_COLUMN) continue;
      const cell = row.getCell(column);
      cell.style = styleOf(cells[column - 1], true);
      if (this.comments++ < COMMENTS_MAX)
        cell.note = sentences(faults.filter((fault) => fault.column === column));
    }
    if (reasonColumn > LAST_COLUMN) return;
    const reason = row.getCell(reasonColumn);
    reason.value = cellText(sentences(faults));
    reason.style = REASON_STYLE;
  }
}

const sentences = (faults: readonly CellFault[]): string =>
  [...new Set(faults.map((fault) => fault.message))].join('\n').slice(0, REASON_CHARACTERS);

const hasReasons = (layout: SheetLayout): boolean =>
  layout.faults.size > 0 && layout.reasonColumn <= LAST_COLUMN;

function widthsOf(info: SheetInfo, layout: SheetLayout): number[] {
  const used = Math.min(layout.usedColumns, WORKBOOK_LIMITS.columns);
  const last = Math.max(used, ...info.columnWidths.keys(), hasReasons(layout) ? layout.reasonColumn : 0);
  const widths = Array.from({ length: last }, (_, i) => info.columnWidths.get(i + 1) ?? COLUMN_WIDTH);
  if (hasReasons(layout)) widths[layout.reasonColumn - 1] = REASON_WIDTH;
  return widths;
}

function heightOf(cells: Row['cells'], widths: readonly number[], faults: readonly CellFault[]): number {
  let height = faults.length === 0 ? 0 : (wrappedHeight(sentences(faults), REASON_WIDTH) ?? 0);
  // A text that stands alone in its row is a title, which runs on over its neighbours.
  if (cells.filter((cell) => cell !== undefined).length < 2) return height;
  cells.forEach((cell, i) => {
    if (cell?.kind === 'text')
      height = Math.max(height, wrappedHeight(cell.text, widths[i] ?? COLUMN_WIDTH) ?? 0);
  });
  return height;
}

/** A title merged over the whole width of Excel would hide the reasons: it ends with the used columns. */
function besideReasons(merge: MergeRange, layout: SheetLayout): MergeRange {
  if (!hasReasons(layout) || merge.right < layout.reasonColumn) return merge;
  return { ...merge, right: Math.max(merge.left, layout.reasonColumn - 1) };
}

function writeCell(row: ExcelRow, column: number, cell: Cell): void {
  const written = row.getCell(column);
  if (cell.kind === 'number') written.value = Number(cell.text);
  else if (cell.kind === 'boolean') written.value = cell.text === 'TRUE';
  else if (cell.kind === 'day') written.value = momentSerial(cell.text) ?? cellText(cell.text);
  else written.value = cellText(cell.text);
  written.style = styleOf(cell, false);
}

function momentSerial(text: string): number | undefined {
  const serial = daySerial(text.slice(0, 10));
  if (serial === undefined || text.length === 10) return serial;
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(11).split(':').map(Number);
  return serial + (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
}

import type { Cell as ExcelCell, Row as ExcelRow, Style, Worksheet } from 'exceljs';
import { columnLetters } from '../kernel/column-letters.js';
import { BLOCK_STYLES, ColumnStyles } from './paper-style.js';
import { mergeWithoutCells, takenByZip } from './sheet-access.js';
import {
  headingRanges,
  unitsPerShown,
  widthOf,
  wrappedHeight,
  type PaperCell,
  type PaperRowKind,
  type PaperValue,
  type SheetPaper,
} from './sheet-paper.js';
import { WORKBOOK_LIMITS } from './workbook.js';

const DAY_MS = 86_400_000;
const UNIX_SERIAL = 25_569;
const TITLE_HEIGHT = 30;
/** After so many rows the event loop gets a turn, so that what is written can be packed and leave memory. */
const ROWS_PER_TURN = 250;

/** Writes one sheet from the top down. Numbers are given in the unit of their column; see `ColumnFormat`. */
export class SheetWriter {
  private next = 1;
  private readonly styles: ColumnStyles;
  private readonly divisors: readonly number[];
  private readonly widths: readonly number[];
  private readonly summed: readonly number[];
  /** First row of the data, and of the part that the next subtotal adds up. */
  private readonly firstRow: number;
  private partRow: number;
  private readonly partSums: number[];
  private readonly sums: number[];
  private readonly subtotalRows: number[] = [];
  private ended = false;

  constructor(
    private readonly sheet: Worksheet,
    private readonly paper: SheetPaper,
    private readonly written: Promise<void>,
  ) {
    const { columns } = paper;
    this.styles = new ColumnStyles(columns, paper.protected === true);
    this.divisors = columns.map((column) => unitsPerShown(column.format));
    this.widths = columns.map(widthOf);
    this.summed = columns.flatMap((column, i) => (column.summed === true ? [i] : []));
    this.partSums = columns.map(() => 0);
    this.sums = columns.map(() => 0);
    this.writeBlock();
    this.firstRow = this.next;
    this.partRow = this.next;
  }

  /** The row that is written next, from 1, for formulas. */
  get nextRow(): number {
    return this.next;
  }

  /** Writes a row of cells from the first column on. */
  row(cells: readonly (PaperValue | PaperCell)[], kind: PaperRowKind = 'plain'): void {
    const row = this.sheet.getRow(this.next++);
    let height = 0;
    for (let i = 0; i < this.paper.columns.length; i++) {
      const cell = cells[i];
      const given = isPaperCell(cell) ? cell : undefined;
      const value = isPaperCell(cell) ? cell.value : cell;
      const written = row.getCell(i + 1);
      this.put(written, value, i, given?.formula);
      written.style = this.styles.of(i, kind, given?.fault === true);
      if (given?.comment !== undefined) written.note = given.comment;
      if (typeof value === 'string')
        height = Math.max(height, wrappedHeight(value, this.widths[i] ?? 0) ?? 0);
      if (kind === 'plain' && typeof value === 'number') this.partSums[i] = (this.partSums[i] ?? 0) + value;
    }
    if (height > 0) row.height = height;
    row.commit();
  }

  /** Writes many rows and lets other work happen between them; rows may be made as they are asked for. */
  async rows(rows: Iterable<readonly (PaperValue | PaperCell)[]>): Promise<void> {
    let count = 0;
    for (const cells of rows) {
      this.row(cells);
      if (++count % ROWS_PER_TURN !== 0) continue;
      await new Promise((resolve) => setImmediate(resolve));
      // A zip whose file failed never asks for more.
      await Promise.race([takenByZip(this.sheet), this.written]);
    }
  }

  /** A row with one text over all columns. */
  section(text: string): void {
    const opensPart = this.partRow === this.next;
    this.span(text, this.styles.of(0, 'section', false), undefined);
    if (opensPart) this.partRow = this.next;
  }

  /** A line below the table, without borders: a signature line, a remark. */
  note(text: string): void {
    this.span(text, BLOCK_STYLES.left, undefined);
  }

  /** A row that adds up what was written since the last subtotal. */
  subtotal(label: string): void {
    this.writeTotal(
      label,
      (letters) => `SUM(${letters}${this.partRow}:${letters}${this.next - 1})`,
      this.partSums,
    );
    this.subtotalRows.push(this.next - 1);
    this.closePart();
  }

  /** A row that adds up everything; where there are subtotals, these, so that a change to a row shows in both. */
  total(label: string): void {
    const { subtotalRows, firstRow } = this;
    const parts = [...subtotalRows];
    const openPart = this.partRow < this.next ? `SUM(@${this.partRow}:@${this.next - 1})` : '';
    this.closePart();
    const formula =
      parts.length === 0
        ? `SUM(@${firstRow}:@${this.next - 1})`
        : [...parts.map((row) => `@${row}`), openPart].filter((part) => part !== '').join('+');
    this.writeTotal(label, (letters) => formula.replaceAll('@', letters), this.sums);
  }

  /** Ends the sheet; the workbook does it when the next one begins. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.sheet.commit();
  }

  private writeTotal(label: string, formula: (letters: string) => string, sums: readonly number[]): void {
    const empty = this.next === this.firstRow;
    const cells: (PaperValue | PaperCell)[] = [label];
    for (const i of this.summed) {
      cells[i] = empty ? 0 : { value: sums[i] ?? 0, formula: formula(columnLetters(i + 1)) };
    }
    this.row(cells, 'total');
  }

  private closePart(): void {
    for (const i of this.summed) {
      this.sums[i] = (this.sums[i] ?? 0) + (this.partSums[i] ?? 0);
      this.partSums[i] = 0;
    }
    this.partRow = this.next;
  }

  private put(cell: ExcelCell, value: PaperValue, column: number, formula: string | undefined): void {
    if (formula !== undefined) {
      const result = typeof value === 'number' ? value / (this.divisors[column] ?? 1) : (value ?? '');
      cell.value = { formula, result };
    } else if (typeof value === 'number') {
      cell.value = value / (this.divisors[column] ?? 1);
    } else if (typeof value === 'string' && value !== '') {
      const serial = this.paper.columns[column]?.format === 'day' ? daySerial(value) : undefined;
      cell.value = serial ?? cellText(value);
    }
  }

  private writeBlock(): void {
    const { title, lines = [], columns } = this.paper;
    if (title !== undefined) this.span(title, BLOCK_STYLES.title, TITLE_HEIGHT);
    for (const line of lines) this.span(line.text, BLOCK_STYLES[line.align], undefined);
    const top = this.next - 1;
    const ranges = headingRanges(columns);
    const depth = Math.max(...ranges.map((range) => range.bottom));
    const rows: ExcelRow[] = [];
    for (let level = 1; level <= depth; level++) rows.push(this.sheet.getRow(top + level));
    for (const row of rows)
      for (let i = 1; i <= columns.length; i++) row.getCell(i).style = BLOCK_STYLES.heading;
    for (const { text, ...range } of ranges) {
      const cell = rows[range.top - 1]?.getCell(range.left);
      if (cell === undefined) continue;
      cell.value = cellText(text);
      const note = range.left === range.right ? columns[range.left - 1]?.note : undefined;
      if (note !== undefined && range.bottom === depth) cell.note = note;
      if (range.bottom > range.top || range.right > range.left) {
        mergeWithoutCells(this.sheet, { ...range, top: top + range.top, bottom: top + range.bottom });
      }
    }
    for (const row of rows) row.commit();
    this.next = top + depth + 1;
  }

  private span(text: string, style: Partial<Style>, height: number | undefined): void {
    const row = this.sheet.getRow(this.next);
    const width = this.paper.columns.length;
    for (let i = 1; i <= width; i++) row.getCell(i).style = style;
    row.getCell(1).value = cellText(text);
    if (height !== undefined) row.height = height;
    if (width > 1)
      mergeWithoutCells(this.sheet, { top: this.next, left: 1, bottom: this.next, right: width });
    row.commit();
    this.next++;
  }
}

const isPaperCell = (cell: PaperValue | PaperCell): cell is PaperCell =>
  typeof cell === 'object' && cell !== null;

/** Excel's serial of `YYYY-MM-DD`; undefined for other text, which then stands as text. */
export function daySerial(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const serial = Date.parse(`${text}T00:00:00Z`) / DAY_MS + UNIX_SERIAL;
  // Before March 1900 Excel counts a day that never was; such days stay text.
  return serial > 60 ? serial : undefined;
}

/**
 * Text as a cell holds it. A string never becomes a formula in .xlsx, whatever it begins with; what looks like an
 * escape (`_x000D_`) is escaped, and text beyond Excel's limit throws a RangeError rather than being cut.
 */
export function cellText(text: string): string {
  if (text.length > WORKBOOK_LIMITS.cellCharacters) throw new RangeError('text longer than a cell can hold');
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

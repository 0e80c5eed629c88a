import { attributeNumber, columnOfReference, LAST_COLUMN, LAST_ROW, rangeOf } from './cell-reference.js';
import { WorkbookRefusal, type MergeRange } from './workbook.js';
import { XmlScanner } from './xml-scanner.js';
import { CLOSE, NEED_MORE, OPEN } from './xml-token.js';

/** Where one cell stands in the XML of its sheet, in bytes; the end is outside. */
export interface CellPlace {
  readonly column: number;
  readonly start: number;
  end: number;
  /** The number of its style as it is written; null where it has none. */
  readonly style: string | null;
  formula: boolean;
  /** Where the text of its formula stands; null where there is none, as in cells that share one. */
  formulaText: ByteRange | null;
  /** Its type with the blank before it, and its stored value: what a formula came to when it was saved. */
  readonly stored: ByteRange[];
}

/** Bytes from a start to an end that is outside. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where one row stands. Its cells lie between the end of its start tag and the start of its end tag. */
export interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly tagEnd: number;
  /** Start of the end tag; where the row is one empty tag, the end of that. */
  contentEnd: number;
  readonly empty: boolean;
  readonly hidden: boolean;
  /** The style of cells that the XML leaves out. */
  readonly style: string | null;
  readonly cells: CellPlace[];
}

/** Columns from one to another, both inside. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly style: string | null;
  readonly hidden: boolean;
}

/** Everything that has to be known of the XML of a sheet to change single cells and nothing else. */
export interface SheetMap {
  readonly bytes: Buffer;
  /** Of the main namespace with its colon; empty where that is the default. */
  readonly prefix: string;
  /** The rows' element: end of its start tag, and start of its end tag. */
  readonly dataTagEnd: number;
  readonly dataEnd: number;
  readonly dataEmpty: boolean;
  readonly rows: readonly RowPlace[];
  readonly columns: readonly ColumnSpan[];
  /** Ranges that one formula fills: no cell of them can be changed by itself. */
  readonly arrays: readonly MergeRange[];
  readonly isProtected: boolean;
}

/**
 * Maps a sheet that is held whole in memory. `r` of rows and cells may be missing, as everywhere. Throws `file-damaged`
 * for what is cut off, has no rows' element, or is not written in UTF-8.
 */
export function mapSheet(part: string, bytes: Buffer): SheetMap {
  const declared = /^<\?xml[^>]*encoding=["']([^"']+)/.exec(bytes.toString('latin1', 0, 120))?.[1];
  if (declared !== undefined && declared.toLowerCase() !== 'utf-8') throw damaged(part);
  return new SheetMapper(part, bytes).map();
}

/** Whether a formula stands in a cell, or reaches into it. */
export const holdsFormula = (map: SheetMap, cell: CellPlace, row: number): boolean =>
  cell.formula || map.arrays.some((range) => inside(range, row, cell.column));

const inside = ({ top, left, bottom, right }: MergeRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const damaged = (detail: string): WorkbookRefusal => new WorkbookRefusal('file-damaged', { detail });

class SheetMapper {
  private readonly scanner: XmlScanner;
  private readonly rows: RowPlace[] = [];
  private readonly columns: ColumnSpan[] = [];
  private readonly arrays: MergeRange[] = [];
  private isProtected = false;
  private prefix = '';
  private data: { tagEnd: number; end: number; empty: boolean } | undefined;
  private row: RowPlace | undefined;
  private cell: CellPlace | undefined;
  private valueStart = -1;
  private formulaStart = -1;

  constructor(
    private readonly part: string,
    private readonly bytes: Buffer,
  ) {
    this.scanner = new XmlScanner(part);
  }

  map(): SheetMap {
    const { scanner, bytes } = this;
    scanner.push(bytes);
    let open = false;
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (token === OPEN) {
        if (open) this.openInData();
        else if (scanner.named('sheetData') && this.data === undefined) open = this.openData();
        else if (scanner.named('col')) this.readColumns();
        else if (scanner.named('sheetProtection')) {
          const { sheet } = Object.fromEntries(scanner.attributes());
          this.isProtected = sheet === '1' || sheet === 'true';
        }
      } else if (token === CLOSE && open) open = this.closeInData();
    }
    scanner.end();
    if (this.data === undefined) throw damaged(this.part);
    const { tagEnd, end, empty } = this.data;
    const { prefix, rows, columns, arrays, isProtected } = this;
    return {
      bytes,
      prefix,
      dataTagEnd: tagEnd,
      dataEnd: end,
      dataEmpty: empty,
      rows,
      columns,
      arrays,
      isProtected,
    };
  }

  /** True where rows follow. */
  private openData(): boolean {
    const { scanner } = this;
    this.prefix = scanner.bytes.toString('latin1', scanner.tagStart + 1, scanner.nameStart);
    this.data = { tagEnd: scanner.at, end: scanner.at, empty: scanner.selfClosing };
    return !scanner.selfClosing;
  }

  private openInData(): void {
    const { scanner } = this;
    if (this.cell !== undefined) {
      if (scanner.named('f')) {
        this.formulaStart = scanner.at;
        this.readFormula(this.cell);
      } else if (scanner.named('v')) {
        this.valueStart = scanner.tagStart;
        if (scanner.selfClosing) this.cell.stored.push({ start: scanner.tagStart, end: scanner.at });
      }
    } else if (this.row !== undefined && scanner.named('c')) this.openCell(this.row);
    else if (scanner.named('row')) this.openRow();
  }

  private openRow(): void {
    const { scanner } = this;
    const { selfClosing, tagStart, at } = scanner;
    const attributes = scanner.attributes();
    const before = this.rows.at(-1)?.row ?? 0;
    const row = attributes.has('r') ? Number(attributes.get('r')) : before + 1;
    if (!(row > before && row <= LAST_ROW)) throw damaged(this.part);
    const place: RowPlace = {
      row,
      start: tagStart,
      tagEnd: at,
      contentEnd: at,
      empty: selfClosing,
      hidden: isOn(attributes.get('hidden')) || isOn(attributes.get('zeroHeight')),
      style: isOn(attributes.get('customFormat')) ? (attributes.get('s') ?? null) : null,
      cells: [],
    };
    this.rows.push(place);
    this.row = selfClosing ? undefined : place;
  }

  private openCell(row: RowPlace): void {
    const { scanner } = this;
    const { selfClosing, tagStart, at } = scanner;
    let column = (row.cells.at(-1)?.column ?? 0) + 1;
    let style: string | null = null;
    const stored: ByteRange[] = [];
    while (scanner.nextAttribute()) {
      if (scanner.attributeNameEnd - scanner.attributeNameStart !== 1) continue;
      const name = scanner.bytes.toString('latin1', scanner.attributeNameStart, scanner.attributeNameEnd);
      if (name === 'r') column = columnOfReference(scanner);
      else if (name === 's') style = String(attributeNumber(scanner));
      else if (name === 't')
        stored.push({ start: scanner.attributeNameStart - 1, end: scanner.attributeEnd + 1 });
    }
    // What is not in order cannot be added to in order.
    if (!(column > (row.cells.at(-1)?.column ?? 0) && column <= LAST_COLUMN)) throw damaged(this.part);
    const cell: CellPlace = {
      column,
      start: tagStart,
      end: at,
      style,
      formula: false,
      formulaText: null,
      stored,
    };
    row.cells.push(cell);
    this.cell = selfClosing ? undefined : cell;
  }

  private readFormula(cell: CellPlace): void {
    cell.formula = true;
    const { t, ref } = Object.fromEntries(this.scanner.attributes());
    const range = t === 'array' || t === 'dataTable' ? rangeOf(ref ?? '') : undefined;
    if (range !== undefined) this.arrays.push(range);
  }

  /** False where the rows end. */
  private closeInData(): boolean {
    const { scanner } = this;
    if (this.cell !== undefined) {
      if (scanner.named('f') && scanner.tagStart > this.formulaStart) {
        this.cell.formulaText = { start: this.formulaStart, end: scanner.tagStart };
      }
      if (scanner.named('v')) this.cell.stored.push({ start: this.valueStart, end: scanner.at });
      if (!scanner.named('c')) return true;
      this.cell.end = scanner.at;
      this.cell = undefined;
    } else if (this.row !== undefined && scanner.named('row')) {
      this.row.contentEnd = scanner.tagStart;
      this.row = undefined;
    } else if (scanner.named('sheetData')) {
      if (this.data !== undefined) this.data.end = scanner.tagStart;
      return false;
    }
    return true;
  }

  private readColumns(): void {
    const { min, max, style, hidden } = Object.fromEntries(this.scanner.attributes());
    const [first, last] = [Number(min), Number(max)];
    if (!(first >= 1 && last >= first)) return;
    this.columns.push({ first, last, style: style ?? null, hidden: isOn(hidden) });
  }
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

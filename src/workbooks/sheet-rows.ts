import { columnLetters } from '../kernel/column-letters.js';
import { attributeNumber, columnOfReference, LAST_COLUMN, LAST_ROW, typeOfCell } from './cell-reference.js';
import { isoCell, NumberCells } from './cell-value.js';
import type { NumberShape } from './number-format.js';
import type { SharedStrings } from './shared-strings.js';
import { WORKBOOK_LIMITS, WorkbookRefusal, type Cell, type Row } from './workbook.js';
import { type XmlScanner } from './xml-scanner.js';
import { CLOSE, NEED_MORE, OPEN, TEXT } from './xml-token.js';
import { undoEscapes } from './xml-text.js';

/** What cells of every sheet of one workbook refer to. */
export interface CellSources {
  readonly strings: SharedStrings;
  readonly shapes: readonly NumberShape[];
  readonly numbers: NumberCells;
}

/** Counts what has content over a whole workbook, and refuses what is too much. */
export class FilledCounter {
  /** Filled rows so far. */
  rows = 0;

  /** Throws `too-many-rows`. */
  countRow(): void {
    if (++this.rows > WORKBOOK_LIMITS.filledRows) {
      throw new WorkbookRefusal('too-many-rows', { limit: WORKBOOK_LIMITS.filledRows });
    }
  }
}

const C = 99;
const F = 102;
const R = 114;
const S = 115;
const T = 116;
const V = 118;

/** An escape like `_x000D_` is the longest way to write one character in what the scanner hands on. */
const ESCAPED_CHARACTERS = 7;

/** Where the text that comes next belongs. */
type Target = 'nothing' | 'value' | 'formula' | 'inline';

/**
 * Turns the tags of one sheet's rows into rows with filled cells. Cells and rows that are merely formatted are not
 * given out and not counted. `r` may be missing (the next one is meant), and cells may come in any order.
 */
export class SheetRows {
  private done = false;
  private row = 0;
  private inRow = false;
  private cells: (Cell | undefined)[] = [];
  private filled = false;
  private column = 0;
  private inCell = false;
  private type = '';
  private style = 0;
  private target: Target = 'nothing';
  private phonetic = false;
  private inlined = false;
  private hasValue = false;
  private hasFormula = false;
  private value = '';
  private formula = '';
  private readonly filledColumns = new Set<number>();

  constructor(
    private readonly sheet: string,
    private readonly sources: CellSources,
    private readonly counter: FilledCounter,
    private readonly onRow: (row: Row) => void,
  ) {}

  /** Takes all tags that are there; true when the rows of the sheet are at their end. */
  take(scanner: XmlScanner): boolean {
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (token === TEXT) {
        if (this.target !== 'nothing') this.takeText(scanner);
      } else if (token === OPEN) {
        this.open(scanner);
      } else if (token === CLOSE) {
        this.close(scanner);
      }
      if (this.done) return true;
    }
    return false;
  }

  private takeText(scanner: XmlScanner): void {
    const text = scanner.text();
    if (this.target === 'formula') this.formula += text;
    else this.value = this.value === '' ? text : this.value + text;
    if (this.value.length > WORKBOOK_LIMITS.cellCharacters * ESCAPED_CHARACTERS) throw this.tooLong();
  }

  private open(scanner: XmlScanner): void {
    const length = scanner.nameEnd - scanner.nameStart;
    const first = scanner.bytes[scanner.nameStart];
    if (this.inCell) {
      if (length === 1) this.openInCell(scanner, first);
      else if (length === 2 && scanner.named('is')) this.inlined = !scanner.selfClosing;
      else if (length === 3 && scanner.named('rPh')) this.phonetic = !scanner.selfClosing;
    } else if (length === 1 && first === C && this.inRow) {
      this.openCell(scanner);
    } else if (length === 3 && scanner.named('row')) {
      this.openRow(scanner);
    } else if (length === 9 && scanner.selfClosing && scanner.named('sheetData')) {
      this.done = true;
    }
  }

  private openInCell(scanner: XmlScanner, first: number | undefined): void {
    if (first === V) {
      this.hasValue = true;
      if (!scanner.selfClosing) this.target = 'value';
    } else if (first === F) {
      this.hasFormula = true;
      if (!scanner.selfClosing) this.target = 'formula';
    } else if (first === T && this.inlined && !this.phonetic && !scanner.selfClosing) {
      this.hasValue = true;
      this.target = 'inline';
    }
  }

  private openRow(scanner: XmlScanner): void {
    const previous = this.row++;
    while (scanner.nextAttribute()) {
      if (scanner.attributeNameEnd - scanner.attributeNameStart !== 1) continue;
      if (scanner.bytes[scanner.attributeNameStart] === R) this.row = attributeNumber(scanner);
    }
    if (!(this.row > previous && this.row <= LAST_ROW)) throw this.damaged();
    this.column = 0;
    this.inRow = !scanner.selfClosing;
  }

  private openCell(scanner: XmlScanner): void {
    const { bytes } = scanner;
    this.column++;
    this.style = 0;
    this.type = '';
    while (scanner.nextAttribute()) {
      const name = scanner.attributeNameStart;
      if (scanner.attributeNameEnd - name !== 1) continue;
      const letter = bytes[name];
      if (letter === R) this.column = columnOfReference(scanner);
      else if (letter === S) this.style = attributeNumber(scanner);
      else if (letter === T) this.type = typeOfCell(scanner);
    }
    if (!(this.column >= 1 && this.column <= LAST_COLUMN)) throw this.damaged();
    if (scanner.selfClosing) return;
    this.inCell = true;
    this.hasValue = false;
    this.hasFormula = false;
    this.inlined = false;
    this.phonetic = false;
    this.value = '';
    this.formula = '';
  }

  private close(scanner: XmlScanner): void {
    const length = scanner.nameEnd - scanner.nameStart;
    const first = scanner.bytes[scanner.nameStart];
    if (length === 1) {
      if (first === C && this.inCell) this.closeCell();
      else if (first === V || first === F || first === T) this.target = 'nothing';
    } else if (length === 2 && scanner.named('is')) this.inlined = false;
    else if (length === 3 && first === R) {
      if (scanner.named('rPh')) this.phonetic = false;
      else if (scanner.named('row')) this.closeRow();
    } else if (length === 9 && scanner.named('sheetData')) this.done = true;
  }

  private closeRow(): void {
    this.inRow = false;
    if (!this.filled) return;
    const row = { row: this.row, cells: this.cells };
    this.cells = [];
    this.filled = false;
    this.counter.countRow();
    this.onRow(row);
  }

  private closeCell(): void {
    this.inCell = false;
    const cell = this.makeCell();
    if (cell === undefined) return;
    if (cell.text.length > WORKBOOK_LIMITS.cellCharacters) throw this.tooLong();
    if (!this.filledColumns.has(this.column)) {
      this.filledColumns.add(this.column);
      if (this.filledColumns.size > WORKBOOK_LIMITS.columns) {
        throw new WorkbookRefusal('too-many-columns', { sheet: this.sheet, limit: WORKBOOK_LIMITS.columns });
      }
    }
    this.cells[this.column - 1] = cell;
    this.filled = true;
  }

  private makeCell(): Cell | undefined {
    const { value, type } = this;
    if (value === '') {
      // Text of length zero is a result (=""), a number without digits is none.
      const lacksResult = this.hasFormula && !(this.hasValue && type === 'str');
      return lacksResult ? { kind: 'no-result', text: `=${undoEscapes(this.formula)}` } : undefined;
    }
    if (type === 's') return this.sources.strings.cell(Number(value));
    if (type === '') {
      return this.sources.numbers.cell(value, this.sources.shapes[this.style] ?? 'number');
    }
    if (type === 'b') return { kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    if (type === 'e') return { kind: 'error', text: value };
    if (type === 'd') return isoCell(value);
    return { kind: 'text', text: undoEscapes(value) };
  }

  private damaged(): WorkbookRefusal {
    return new WorkbookRefusal('file-damaged', { detail: `${this.sheet} ${this.row}` });
  }

  /** The refusal that names the cell being read. */
  tooLong(): WorkbookRefusal {
    return new WorkbookRefusal('cell-too-long', {
      sheet: this.sheet,
      cell: `${columnLetters(this.column)}${this.row}`,
      limit: WORKBOOK_LIMITS.cellCharacters,
    });
  }
}

/**
 * What this room tells others about a workbook: cells as a person sees them, in the order of the sheet.
 * It knows no domain. Pure vocabulary, without exceljs and without Node.
 */

/** `no-result` is a formula that was saved without its value; `error` is #REF! and its kin. */
export type CellKind = 'text' | 'number' | 'day' | 'boolean' | 'error' | 'no-result';

/** One filled cell. */
export interface Cell {
  readonly kind: CellKind;
  /**
   * Text as it stands (rich text joined, escapes undone); a number in plain decimal digits with at most 15
   * significant ones, never in exponent form; a day as `YYYY-MM-DD` (with ` HH:MM:SS` behind it when the cell has
   * a time of day); `TRUE`/`FALSE`; the error's name; the formula of a `no-result`.
   */
  readonly text: string;
  /** The number is shown as a percentage. */
  readonly percent?: true;
}

/** Rows and columns from 1, as Excel shows them; both ends are inside. */
export interface MergeRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is known of a sheet before its first row is given out. */
export interface SheetInfo {
  readonly name: string;
  /** Place in the workbook, from 0. */
  readonly index: number;
  readonly hidden: boolean;
  readonly merges: readonly MergeRange[];
  /** Width in characters by column, from 1, where the file states one. */
  readonly columnWidths: ReadonlyMap<number, number>;
}

/** One row that has at least one filled cell. `cells[0]` is column A. A merged value stands in its first cell only. */
export interface Row {
  /** As Excel shows it, from 1. In a text file the records count. */
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** Receives a workbook in document order. Return false from `sheet` to skip its rows. */
export interface WorkbookVisitor {
  sheet(info: SheetInfo): boolean;
  row(row: Row): void;
  sheetEnd(info: SheetInfo): void;
}

/** Bounds of what is read. A workbook over one of them is refused with its name and number. */
export const WORKBOOK_LIMITS = {
  uploadBytes: 20 * 1024 * 1024,
  inflatedBytes: 300 * 1024 * 1024,
  filledRows: 200_000,
  columns: 200,
  cellCharacters: 32_767,
  sheets: 200,
  zipEntries: 5_000,
  mergesKept: 100_000,
  seconds: 120,
} as const;

/** Why a file cannot be read as a workbook; each has a sentence that says what to do. */
export type WorkbookFault =
  | 'file-empty'
  | 'file-too-large'
  | 'file-damaged'
  | 'file-old-xls'
  | 'file-html'
  | 'file-encrypted'
  | 'file-not-a-workbook'
  | 'file-encoding-unknown'
  | 'file-inflates-too-much'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-sheets'
  | 'cell-too-long'
  | 'reading-took-too-long'
  | 'reading-took-too-much-memory';

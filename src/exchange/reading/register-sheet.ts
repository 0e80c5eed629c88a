import type { SheetColumn } from '../../kernel/sheet-column.js';
import type { RegisterDraft } from '../../registers/register.js';
import type { ProblemCode } from '../import-codes.js';
import type { PlanColumn } from './column-plan.js';
import type { SheetLines } from './sheet-lines.js';

/** A cell's value: money in 分, area in hundredths of 亩, quantities in thousandths; null for an empty cell. */
export type CellValue = string | number | null;

/** The values of a row by column; a key that is absent had no column. */
export type RowValues<Key extends string> = { readonly [K in Key]?: CellValue };

/** What a row of a register's sheet comes to. */
export interface RegisterRowReading {
  readonly fields: RegisterDraft['fields'];
  /** What the report shows for the row. */
  readonly title: string;
  /** What the row adds to the figures of the report, by name; a dot goes one level down: `claims.rows`. */
  readonly figures: Readonly<Record<string, number>>;
  /** By what two rows of one file are the same, besides their village. */
  readonly identity: readonly CellValue[];
}

/** What stands around the row that is read. */
export interface AroundRow<Key extends string> {
  readonly columns: ReadonlyMap<Key, readonly PlanColumn[]>;
  readonly lines: SheetLines;
  /** The title of the section in which the row stands. */
  readonly section: string | null;
  /** The row's number as Excel shows it. */
  readonly row: number;
  /** Tells a fault of a column; the row is refused then. */
  readonly fault: (code: ProblemCode, key: Key | null, value: string) => void;
  /** Tells that a figure of the sheet is not what its rows come to; refuses nothing. */
  readonly differs: (
    code: 'balance-differs' | 'total-differs',
    what: string,
    stated: string,
    computed: string,
  ) => void;
}

/** One table of a sheet, read from top to bottom: it may remember what came before. */
export interface RegisterTable<Key extends string> {
  /** Reads a row whose cells could all be read; undefined where the row is none (a balance carried forward). */
  readonly row: (values: RowValues<Key>, around: AroundRow<Key>) => RegisterRowReading | 'no-row' | undefined;
}

/** A kind of sheet of a register: its columns, and what its rows come to. */
export interface RegisterSheet<Key extends string> {
  readonly columns: readonly SheetColumn<Key>[];
  /** The columns of which one must be filled in every row of data. */
  readonly recordKeys: readonly Key[];
  /** Headings that are missing for these columns, besides those of needed columns. */
  readonly missing: (keys: ReadonlySet<string>) => readonly string[];
  /** Columns of money, quantity or area whose stated totals are compared with the rows. */
  readonly measured: readonly Key[];
  readonly table: (lines: SheetLines) => RegisterTable<Key>;
}

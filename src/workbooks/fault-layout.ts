import {
  FAULT_COLUMN_HEADING,
  WORKBOOK_LIMITS,
  type Row,
  type SheetInfo,
  type WorkbookVisitor,
} from './workbook.js';

/** What is wrong with one cell, or with a row as a whole. Rows and columns from 1. */
export interface CellFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
  /** The sentence that the person at the desk reads. */
  readonly message: string;
}

/** Where faults and their reasons go on one sheet. */
export interface SheetLayout {
  readonly faults: ReadonlyMap<number, readonly CellFault[]>;
  /** Last column with content, or merged with such. */
  readonly usedColumns: number;
  /** Where the reasons stand; may lie beyond the last column of Excel, and then there is no place for them. */
  readonly reasonColumn: number;
  /** The reasons are those of an earlier fault workbook, and are written anew. */
  readonly reasonsReplaced: boolean;
  readonly headingRow: number;
}

/** The first look at a workbook: how wide each sheet is, and in which row its headings seem to be. */
export class FaultLayout implements WorkbookVisitor {
  private readonly faults = new Map<string, Map<number, CellFault[]>>();
  private readonly layouts: SheetLayout[] = [];
  private last = 0;
  private oldReasons = 0;
  private headingRow = 0;
  private headingCells = 0;

  constructor(faults: readonly CellFault[]) {
    for (const fault of faults) {
      const rows = this.faults.get(fault.sheet) ?? new Map<number, CellFault[]>();
      this.faults.set(fault.sheet, rows);
      const row = rows.get(fault.row);
      if (row === undefined) rows.set(fault.row, [fault]);
      else row.push(fault);
    }
  }

  /** The layout of a sheet that was looked at. */
  of(info: SheetInfo): SheetLayout {
    const layout = this.layouts[info.index];
    if (layout === undefined) throw new RangeError('sheet was not looked at');
    return layout;
  }

  sheet(): boolean {
    this.last = 0;
    this.oldReasons = 0;
    this.headingRow = 0;
    this.headingCells = 0;
    return true;
  }

  row({ row, cells }: Row): void {
    this.last = Math.max(this.last, cells.length);
    let texts = 0;
    let others = 0;
    cells.forEach((cell, i) => {
      if (cell === undefined) return;
      if (cell.kind === 'text') texts++;
      else others++;
      if (cell.text === FAULT_COLUMN_HEADING) {
        this.oldReasons = i + 1;
        this.headingRow = row;
        this.headingCells = Infinity;
      }
    });
    // Headings are texts only, and no row above the data has more of them.
    if (others === 0 && texts > this.headingCells) {
      this.headingRow = row;
      this.headingCells = texts;
    }
  }

  sheetEnd(info: SheetInfo): void {
    const merged = info.merges
      .map((merge) => merge.right)
      .filter((right) => right <= WORKBOOK_LIMITS.columns);
    const usedColumns = merged.reduce((a, b) => Math.max(a, b), this.last);
    this.layouts[info.index] = {
      faults: this.faults.get(info.name) ?? new Map<number, CellFault[]>(),
      usedColumns,
      reasonColumn: this.oldReasons > 0 ? this.oldReasons : usedColumns + 1,
      reasonsReplaced: this.oldReasons > 0,
      headingRow: this.headingRow,
    };
  }
}

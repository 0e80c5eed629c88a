import type { MergeRange } from '../workbooks/workbook.js';
import { lineOf, placeOn, type FormCellView, type FormSheetView, type FormTurn } from './form.js';

/** A place on a sheet. */
export interface FormPlace {
  readonly row: number;
  readonly column: number;
}

/** A sheet of a form, to be asked what stands where. */
export class FormSheet {
  private readonly cells = new Map<string, FormCellView>();
  private readonly merged = new Map<string, MergeRange>();

  constructor(readonly view: FormSheetView) {
    for (const cell of view.cells) this.cells.set(keyOf(cell), cell);
    for (const merge of view.merges) {
      for (let row = merge.top; row <= Math.min(merge.bottom, view.lastRow); row++) {
        for (let column = merge.left; column <= Math.min(merge.right, view.lastColumn); column++) {
          this.merged.set(keyOf({ row, column }), merge);
        }
      }
    }
  }

  has({ row, column }: FormPlace): boolean {
    const { lastRow, lastColumn } = this.view;
    return row >= 1 && column >= 1 && row <= lastRow && column <= lastColumn;
  }

  /** The cell in which the value of a place stands: the first of its merge. */
  anchor(place: FormPlace): FormPlace {
    const merge = this.merged.get(keyOf(place));
    return merge === undefined ? place : { row: merge.top, column: merge.left };
  }

  /** What is shown at a place; of a merge the same everywhere. */
  text(place: FormPlace): string {
    return this.cells.get(keyOf(this.anchor(place)))?.text ?? '';
  }

  /** The formula of a place where it only adds up. */
  sum(place: FormPlace): string | undefined {
    return this.cells.get(keyOf(this.anchor(place)))?.sum;
  }

  /** Whether a formula keeps a place from being filled. */
  isFormula(place: FormPlace): boolean {
    return this.cells.get(keyOf(this.anchor(place)))?.formula === true;
  }
}

/** A sheet as a block sees it: by its lines, which are columns where the names stand across. */
export class FormLines {
  readonly last: number;

  constructor(
    private readonly sheet: FormSheet,
    private readonly turn: FormTurn,
  ) {
    this.last = turn.across === true ? sheet.view.lastColumn : sheet.view.lastRow;
  }

  place(line: number, at: number): FormPlace {
    return placeOn(this.turn, line, at);
  }

  text(line: number, at: number): string {
    return this.sheet.text(this.place(line, at)).trim();
  }

  isFormula(line: number, at: number): boolean {
    return this.sheet.isFormula(this.place(line, at));
  }

  /** Whether the value of a place stands on its own line, and not on an earlier one with which it is merged. */
  standsOn(line: number, at: number): boolean {
    return lineOf(this.turn, this.sheet.anchor(this.place(line, at))).line === line;
  }
}

const keyOf = ({ row, column }: FormPlace): string => `${row}:${column}`;

import type { MergeRange } from '../workbooks/workbook.js';
import type { FormCellView, FormSheetView } from './form.js';

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

  /** Whether a formula keeps a place from being filled. */
  isFormula(place: FormPlace): boolean {
    return this.cells.get(keyOf(this.anchor(place)))?.formula === true;
  }
}

const keyOf = ({ row, column }: FormPlace): string => `${row}:${column}`;

import type { Cell, MergeRange, Row } from '../../workbooks/workbook.js';

/** A merged area while the rows that it covers go by; the value stands in its first cell. */
export interface OpenMerge {
  readonly range: MergeRange;
  readonly cell: Cell | undefined;
}

const NONE: readonly OpenMerge[] = [];

/** The merged areas of a sheet as its rows go by in their order. */
export class MergedCells {
  private readonly waiting: readonly MergeRange[];
  private next = 0;
  private open: readonly OpenMerge[] = NONE;

  constructor(merges: readonly MergeRange[]) {
    this.waiting = [...merges].sort((a, b) => a.top - b.top);
  }

  /** Goes on to a row. */
  enter(row: Row): void {
    if (this.open.length > 0) this.open = this.open.filter((merge) => merge.range.bottom >= row.row);
    let merge = this.waiting[this.next];
    if (merge === undefined || merge.top > row.row) return;
    const open = [...this.open];
    for (; merge !== undefined && merge.top <= row.row; merge = this.waiting[++this.next]) {
      // A first row that never came was empty: nothing is merged down from it.
      const cell = merge.top === row.row ? row.cells[merge.left - 1] : undefined;
      if (merge.bottom >= row.row) open.push({ range: merge, cell });
    }
    this.open = open;
  }

  /** The merged areas that cover the current row. */
  covering(): readonly OpenMerge[] {
    return this.open;
  }

  /** The area of several rows whose first column (from 1) this is; its value holds for each of its rows. */
  downwardsAt(columnNo: number): OpenMerge | undefined {
    for (const merge of this.open) {
      if (merge.range.left === columnNo && merge.range.bottom > merge.range.top) return merge;
    }
    return undefined;
  }

  /** How many columns the area that begins in this cell of the current row covers. */
  widthAt(columnNo: number): number {
    const merge = this.open.find(({ range }) => range.left === columnNo);
    return merge === undefined ? 1 : merge.range.right - merge.range.left + 1;
  }
}

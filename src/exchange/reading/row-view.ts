import { comparisonKey, isBlank } from '../../kernel/text.js';
import type { Cell, Row } from '../../workbooks/workbook.js';
import type { PlanColumn } from './column-plan.js';
import type { MergedCells } from './merged-cells.js';
import type { RowFaults } from './row-faults.js';

/** Is there something to see in this cell? */
export const isFilled = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.kind !== 'text' || !isBlank(cell.text));

/** A cell of the current row with the column that it stands in. */
export interface PlacedCell {
  readonly cell: Cell | undefined;
  readonly column: PlanColumn;
}

/** The current row as a reader sees it: values merged down hold for it too. */
export class RowView {
  private row: Row = { row: 0, cells: [] };

  constructor(private readonly merged: MergedCells) {}

  load(row: Row): void {
    this.row = row;
  }

  get no(): number {
    return this.row.row;
  }

  /** The cell of a column (from 1), filled or undefined. */
  cell(columnNo: number): Cell | undefined {
    const own = this.row.cells[columnNo - 1];
    if (isFilled(own)) return own;
    const above = this.merged.downwardsAt(columnNo)?.cell;
    return isFilled(above) ? above : undefined;
  }

  /**
   * The cell of a meaning. Where several columns mean the same, the filled one counts; two that differ are a fault of
   * the row, since nobody could say which one holds.
   */
  place(columns: readonly PlanColumn[], faults: RowFaults): PlacedCell | undefined {
    const [first] = columns;
    if (first === undefined) return undefined;
    let placed: PlacedCell = { cell: this.cell(first.columnNo), column: first };
    for (let at = 1; at < columns.length; at++) {
      const column = columns[at];
      const cell = column && this.cell(column.columnNo);
      if (column === undefined || cell === undefined) continue;
      if (placed.cell === undefined) placed = { cell, column };
      else if (comparisonKey(placed.cell.text) !== comparisonKey(cell.text)) {
        faults.add(
          'column-twice',
          column,
          `${placed.column.heading} ${placed.cell.text} / ${column.heading} ${cell.text}`,
        );
      }
    }
    return placed;
  }

  /** Does an area that is merged down share one value of this column among several rows of data? */
  sharesDown(columnNo: number, recordColumnNo: number): boolean {
    const merge = this.merged.downwardsAt(columnNo);
    if (merge === undefined) return false;
    // One record may take several merged rows of paper; then its description is merged as far down.
    const record = this.merged.downwardsAt(recordColumnNo);
    return record === undefined || record.range.bottom < merge.range.bottom;
  }
}

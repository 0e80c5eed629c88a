import type { FormSheetView } from '../../../papers/form.js';
import type { MergeRange } from '../../../workbooks/workbook.js';

/** A cell of the grid. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** How a cell is marked, and what is shown in it in place of its own text. */
export interface GridMark {
  readonly kind: 'key' | 'column' | 'single' | 'filled' | 'unknown';
  readonly text?: string;
}

/** Keys that do something to the cell that is pointed at. */
export type GridKeys = Readonly<Record<string, (place: GridPlace) => void>>;

/** Keys that move. */
export const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The name of a place among those of its sheet. */
export const keyOf = ({ row, column }: GridPlace): string => `${row}:${column}`;

/** Which merge covers a place. */
export function mergesByPlace({
  merges,
  lastRow,
  lastColumn,
}: FormSheetView): ReadonlyMap<string, MergeRange> {
  const found = new Map<string, MergeRange>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row++) {
      for (let column = merge.left; column <= Math.min(merge.right, lastColumn); column++) {
        found.set(keyOf({ row, column }), merge);
      }
    }
  }
  return found;
}

/** The next place; a merge is left at its far side and entered at its first cell. */
export function stepped(
  { lastRow, lastColumn }: Pick<FormSheetView, 'lastRow' | 'lastColumn'>,
  merged: ReadonlyMap<string, MergeRange>,
  from: GridPlace,
  [rows, across]: readonly [rows: number, columns: number],
): GridPlace {
  const merge = merged.get(keyOf(from));
  const edge = {
    row: rows > 0 ? (merge?.bottom ?? from.row) : from.row,
    column: across > 0 ? (merge?.right ?? from.column) : from.column,
  };
  const row = Math.min(Math.max(edge.row + rows, 1), lastRow);
  const column = Math.min(Math.max(edge.column + across, 1), lastColumn);
  const entered = merged.get(keyOf({ row, column }));
  return entered === undefined ? { row, column } : { row: entered.top, column: entered.left };
}

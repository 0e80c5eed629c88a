import { Button } from 'antd';
import { Fragment, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { columnLetters } from '../../../kernel/column-letters.js';
import type { FormSheetView } from '../../../papers/form.js';
import type { MergeRange } from '../../../workbooks/workbook.js';
import { cellsByPlace } from './mapping-draft.js';
import './forms.css';

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
type GridKeys = Readonly<Record<string, (place: GridPlace) => void>>;

const ROWS_AT_ONCE = 150;
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const keyOf = ({ row, column }: GridPlace): string => `${row}:${column}`;

/** Which merge covers a place. */
function mergesByPlace({ merges, lastRow, lastColumn }: FormSheetView): ReadonlyMap<string, MergeRange> {
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

/** A sheet as it looks, with its merges; a cell is pointed at by the mouse or the arrow keys. */
export function FormGrid({
  sheet,
  label,
  marks,
  active = null,
  onActive,
  keys = {},
}: {
  readonly sheet: FormSheetView;
  readonly label: string;
  readonly marks: ReadonlyMap<string, GridMark>;
  readonly active?: GridPlace | null;
  readonly onActive?: (place: GridPlace) => void;
  readonly keys?: GridKeys;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const table = useRef<HTMLTableElement>(null);
  const texts = useMemo(() => cellsByPlace(sheet), [sheet]);
  const merged = useMemo(() => mergesByPlace(sheet), [sheet]);
  const [hiddenRows, hiddenColumns] = useMemo(
    () => [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)],
    [sheet],
  );
  const lastRow = Math.min(sheet.lastRow, shown);
  const columns = Array.from({ length: sheet.lastColumn }, (_, at) => at + 1);
  const held = active ?? (onActive ? { row: 1, column: 1 } : null);
  const activeKey = active === null ? null : keyOf(active);
  useEffect(() => {
    if (activeKey === null || !table.current?.contains(document.activeElement)) return;
    table.current.querySelector<HTMLElement>(`[data-place="${activeKey}"]`)?.focus();
  }, [activeKey]);

  const move = (event: KeyboardEvent): void => {
    if (held === null || !onActive || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const [rows, across] = MOVES[event.key] ?? [0, 0];
    if (act === undefined && rows === 0 && across === 0) return;
    event.preventDefault();
    if (act !== undefined) act(held);
    else onActive(stepped(held, rows, across));
  };
  /** The next place; a merge is left at its far side and entered at its first cell. */
  const stepped = (from: GridPlace, rows: number, across: number): GridPlace => {
    const merge = merged.get(keyOf(from));
    const edge = {
      row: rows > 0 ? (merge?.bottom ?? from.row) : from.row,
      column: across > 0 ? (merge?.right ?? from.column) : from.column,
    };
    const row = Math.min(Math.max(edge.row + rows, 1), lastRow);
    const column = Math.min(Math.max(edge.column + across, 1), sheet.lastColumn);
    const entered = merged.get(keyOf({ row, column }));
    return entered === undefined ? { row, column } : { row: entered.top, column: entered.left };
  };

  return (
    <>
      <div className="form-grid-box">
        <table
          ref={table}
          className={onActive ? 'form-grid pointed' : 'form-grid'}
          role={onActive ? 'grid' : undefined}
          aria-label={label}
          onKeyDown={onActive ? move : undefined}
        >
          <thead>
            <tr>
              <th aria-hidden="true" />
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={hiddenColumns.has(column) ? 'hidden-line' : undefined}
                >
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: lastRow }, (_, at) => at + 1).map((row) => (
              <tr key={row} className={hiddenRows.has(row) ? 'hidden-line' : undefined}>
                <th scope="row">{row}</th>
                {columns.map((column) => {
                  const place = { row, column };
                  const key = keyOf(place);
                  const merge = merged.get(key);
                  if (merge !== undefined && (merge.top !== row || merge.left !== column))
                    return <Fragment key={key} />;
                  const cell = texts.get(key);
                  const mark = marks.get(key);
                  const classes = [
                    ...(mark === undefined ? [] : [`mark-${mark.kind}`]),
                    ...(cell?.formula === true ? ['formula'] : []),
                    ...(key === activeKey ? ['active'] : []),
                    ...(mark?.kind === 'filled' && /^-?[\d.]+$/.test(mark.text ?? '') ? ['number'] : []),
                  ];
                  const isHeld = held !== null && keyOf(held) === key;
                  return (
                    <td
                      key={key}
                      data-place={key}
                      role={onActive ? 'gridcell' : undefined}
                      aria-selected={onActive ? key === activeKey : undefined}
                      tabIndex={onActive ? (isHeld ? 0 : -1) : undefined}
                      className={classes.join(' ')}
                      rowSpan={merge && Math.min(merge.bottom, lastRow) - merge.top + 1}
                      colSpan={merge && Math.min(merge.right, sheet.lastColumn) - merge.left + 1}
                      lang="zh-CN"
                      onClick={onActive && (() => onActive(place))}
                      onFocus={onActive && key !== activeKey ? () => onActive(place) : undefined}
                    >
                      {mark?.text ?? cell?.text ?? ''}
                      {cell?.formula === true && mark === undefined && (
                        <span className="formula-sign">ƒ</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.lastRow > lastRow && (
        <Button type="link" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {t('forms.moreRows', { count: Math.min(ROWS_AT_ONCE, sheet.lastRow - lastRow) })}
        </Button>
      )}
    </>
  );
}

import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { columnLetters } from '../../../kernel/column-letters.js';
import type { FormCellView, FormSheetView } from '../../../papers/form.js';
import {
  keyOf,
  mergesByPlace,
  MOVES,
  stepped,
  type GridKeys,
  type GridMark,
  type GridPlace,
} from './grid-place.js';
import { cellsByPlace } from './mapping-draft.js';
import './forms.css';

const ROWS_AT_ONCE = 150;

/** What is asked of a sheet for every cell, gathered once. */
function useLookups(sheet: FormSheetView) {
  return useMemo(
    () => ({
      texts: cellsByPlace(sheet),
      merged: mergesByPlace(sheet),
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
    }),
    [sheet],
  );
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
  const lookups = useLookups(sheet);
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
    const step = MOVES[event.key];
    if (act === undefined && step === undefined) return;
    event.preventDefault();
    if (act !== undefined) act(held);
    else if (step !== undefined) onActive(stepped({ ...sheet, lastRow }, lookups.merged, held, step));
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
          <GridHead columns={columns} hidden={lookups.hiddenColumns} />
          <GridRows
            sheet={sheet}
            lookups={lookups}
            marks={marks}
            lastRow={lastRow}
            columns={columns}
            activeKey={activeKey}
            heldKey={held === null ? null : keyOf(held)}
            onActive={onActive}
          />
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

function GridHead({
  columns,
  hidden,
}: {
  readonly columns: readonly number[];
  readonly hidden: ReadonlySet<number>;
}) {
  return (
    <thead>
      <tr>
        <th aria-hidden="true" />
        {columns.map((column) => (
          <th key={column} scope="col" className={hidden.has(column) ? 'hidden-line' : undefined}>
            {columnLetters(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The rows as far as they are shown. */
function GridRows({
  sheet,
  lookups: { texts, merged, hiddenRows },
  marks,
  lastRow,
  columns,
  activeKey,
  heldKey,
  onActive,
}: {
  readonly sheet: FormSheetView;
  readonly lookups: ReturnType<typeof useLookups>;
  readonly marks: ReadonlyMap<string, GridMark>;
  readonly lastRow: number;
  readonly columns: readonly number[];
  readonly activeKey: string | null;
  readonly heldKey: string | null;
  readonly onActive: ((place: GridPlace) => void) | undefined;
}) {
  const cellAt = (place: GridPlace) => {
    const key = keyOf(place);
    const merge = merged.get(key);
    // What is not the first cell of a merge has none of its own.
    if (merge !== undefined && (merge.top !== place.row || merge.left !== place.column)) return null;
    return (
      <GridCell
        key={key}
        place={place}
        cell={texts.get(key)}
        mark={marks.get(key)}
        rowSpan={merge && Math.min(merge.bottom, lastRow) - merge.top + 1}
        colSpan={merge && Math.min(merge.right, sheet.lastColumn) - merge.left + 1}
        isActive={key === activeKey}
        isHeld={key === heldKey}
        onActive={onActive}
      />
    );
  };

  return (
    <tbody>
      {Array.from({ length: lastRow }, (_, at) => at + 1).map((row) => (
        <tr key={row} className={hiddenRows.has(row) ? 'hidden-line' : undefined}>
          <th scope="row">{row}</th>
          {columns.map((column) => cellAt({ row, column }))}
        </tr>
      ))}
    </tbody>
  );
}

/** One cell; the one that is held is where the tab key enters the grid. */
function GridCell({
  place,
  cell,
  mark,
  rowSpan,
  colSpan,
  isActive,
  isHeld,
  onActive,
}: {
  readonly place: GridPlace;
  readonly cell: FormCellView | undefined;
  readonly mark: GridMark | undefined;
  readonly rowSpan: number | undefined;
  readonly colSpan: number | undefined;
  readonly isActive: boolean;
  readonly isHeld: boolean;
  readonly onActive: ((place: GridPlace) => void) | undefined;
}) {
  const classes = [
    ...(mark === undefined ? [] : [`mark-${mark.kind}`]),
    ...(cell?.formula === true ? ['formula'] : []),
    ...(isActive ? ['active'] : []),
    ...(mark?.kind === 'filled' && /^-?[\d.]+$/.test(mark.text ?? '') ? ['number'] : []),
  ];
  const pointing =
    onActive === undefined
      ? {}
      : {
          role: 'gridcell',
          'aria-selected': isActive,
          tabIndex: isHeld ? 0 : -1,
          onClick: () => onActive(place),
          onFocus: () => {
            if (!isActive) onActive(place);
          },
        };
  return (
    <td
      data-place={keyOf(place)}
      className={classes.join(' ')}
      rowSpan={rowSpan}
      colSpan={colSpan}
      lang="zh-CN"
      {...pointing}
    >
      {mark?.text ?? cell?.text ?? ''}
      {cell?.formula === true && mark === undefined && <span className="formula-sign">ƒ</span>}
    </td>
  );
}

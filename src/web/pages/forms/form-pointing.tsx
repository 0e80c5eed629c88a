import { Tabs } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormMatchView } from '../../../papers/form-fill.js';
import {
  placeOn,
  type FormMapping,
  type FormSheetView,
  type FormWorkbookView,
} from '../../../papers/form.js';
import { CellPanel, type Saying } from './cell-panel.js';
import { useContentText } from './content-text.js';
import { FormGrid } from './form-grid.js';
import type { GridMark, GridPlace } from './grid-place.js';
import { blockAt, withoutPlace } from './mapping-draft.js';

/** The sheets, and beside them what is said of the cell that is pointed at. */
export function Pointing({
  workbook: { sheets },
  mapping,
  match,
  onChange,
  children,
}: {
  readonly workbook: FormWorkbookView;
  readonly mapping: FormMapping;
  readonly match: FormMatchView | undefined;
  readonly onChange: (mapping: FormMapping) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const visible = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const [sheet, setSheet] = useState(mapping.blocks[0]?.sheet ?? visible?.name ?? '');
  const [active, setActive] = useState<GridPlace | null>(null);
  const [saying, setSaying] = useState<Saying>(null);
  const marks = useMarks(mapping, match, sheet);
  const view = sheets.find(({ name }) => name === sheet);
  const point = (place: GridPlace | null, what: Saying = null): void => {
    setActive(place);
    setSaying(what);
  };
  /** A column is filled where its rows have names; before any have, they are what is asked for. */
  const fill = (place: GridPlace): void => {
    if (blockAt(mapping, { sheet, ...place }) !== undefined) point(place, 'column');
    else point(place, mapping.blocks.length === 0 ? 'key' : 'single');
  };
  const choose = (name: string): void => {
    setSheet(name);
    point(null);
  };
  const keys = {
    Enter: fill,
    k: (place: GridPlace) => point(place, 'key'),
    s: (place: GridPlace) => point(place, 'single'),
    Delete: (place: GridPlace) => onChange(withoutPlace(mapping, { sheet, ...place })),
  };
  const label = t('forms.grid', { sheet });
  return (
    <div className="form-editor">
      <div>
        <p className="muted">{t('forms.keysHint')}</p>
        <SheetTabs sheets={sheets} chosen={sheet} onChosen={choose}>
          {view && (
            <FormGrid sheet={view} label={label} marks={marks} active={active} onActive={point} keys={keys} />
          )}
        </SheetTabs>
      </div>
      <div className="form-side">
        {active === null || view === undefined ? (
          <p className="form-pointed">{t('forms.pointingHint')}</p>
        ) : (
          <CellPanel
            view={view}
            place={{ sheet, ...active }}
            mapping={mapping}
            saying={saying}
            onSaying={setSaying}
            onChange={onChange}
          />
        )}
        {children}
      </div>
    </div>
  );
}

/** The sheets of a form by their names; what is inside is that of the chosen one. */
function SheetTabs({
  sheets,
  chosen,
  onChosen,
  children,
}: {
  readonly sheets: readonly FormSheetView[];
  readonly chosen: string;
  readonly onChosen: (name: string) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Tabs
      size="small"
      activeKey={chosen}
      onChange={onChosen}
      items={sheets.map(({ name, hidden, isProtected }) => ({
        key: name,
        label: (
          <span lang="zh-CN">
            {name}
            {hidden && t('forms.hiddenSheet')}
          </span>
        ),
        children: name === chosen && (
          <>
            {isProtected && <p>{t('forms.protectedNote')}</p>}
            {children}
          </>
        ),
      }))}
    />
  );
}

/** What is marked on a sheet: names, what is filled, and names that mean nothing. */
function useMarks(
  mapping: FormMapping,
  match: FormMatchView | undefined,
  sheet: string,
): ReadonlyMap<string, GridMark> {
  const contentText = useContentText();
  return useMemo(() => {
    const marks = new Map<string, GridMark>();
    mapping.blocks.forEach((block, at) => {
      if (block.sheet !== sheet) return;
      const found = match?.blocks[at];
      const matched = new Set(found?.matched.map(({ row }) => row));
      const unknown = new Set(found?.unknown.map(({ row }) => row));
      const mark = (line: number, at: number, one: GridMark): void => {
        const { row, column } = placeOn(block, line, at);
        marks.set(`${row}:${column}`, one);
      };
      for (let row = block.firstRow; row <= block.lastRow; row++) {
        mark(row, block.keyColumn, { kind: unknown.has(row) ? 'unknown' : 'key' });
        if (block.secondColumn !== null) mark(row, block.secondColumn, { kind: 'key' });
        for (const { column, content } of block.columns) {
          if (found !== undefined && !matched.has(row)) continue;
          const text = row === block.firstRow ? contentText(content) : '';
          mark(row, column, { kind: 'column', ...(text === '' ? {} : { text }) });
        }
      }
    });
    for (const cell of mapping.cells) {
      if (cell.sheet !== sheet) continue;
      marks.set(`${cell.row}:${cell.column}`, { kind: 'single', text: contentText(cell.content) });
    }
    return marks;
    // What is said of a content changes with the language alone, which draws the page anew.
  }, [mapping, match, sheet]);
}

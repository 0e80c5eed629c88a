import { Fragment, useCallback, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_BOUNDS } from '../../../cases/case.js';
import type { AssignmentSheet as Sheet, UnassignedCase } from '../../../rectification/assignment.js';
import { useCategoryName, useItemName } from '../../format/item-name.js';
import { useWithUnit } from '../../format/money.js';
import { AssignRow } from './assign-row.js';
import {
  CELL_FIELDS,
  cellText,
  dueOf,
  itemKey,
  proposal,
  withCell,
  type CellField,
  type CountedDays,
  type ItemField,
  type SheetEdits,
} from './assign-values.js';
import './bulk.css';

type Edit = (change: (edits: SheetEdits) => SheetEdits) => void;

/** Widths in pixels; the description takes what is left. */
const WIDTHS = [30, 128, 84, undefined, 104, 104, 150, 96, 140, 96, 96];

interface SheetProps {
  readonly sheet: Sheet;
  readonly cases: readonly UnassignedCase[];
  readonly edits: SheetEdits;
  readonly counted: CountedDays;
  readonly onEdit: Edit;
}

/** Everything that waits, grouped by item; every cell can be typed over, and the keyboard goes everywhere. */
export function AssignSheet({ sheet, cases, edits, counted, onEdit }: SheetProps) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const groups = groupsOf(cases);
  const choose = useCallback(
    (id: string, chosen: boolean) =>
      onEdit((before) => ({ ...before, left: withLeft(before.left, [id], !chosen) })),
    [onEdit],
  );
  const type = useCallback(
    (id: string, field: CellField, text: string) =>
      onEdit((before) => ({ ...before, cases: withCell(before.cases, id, field, text) })),
    [onEdit],
  );
  const fill = (from: string, field: CellField, ids: readonly string[]): void => {
    const one = cases.find(({ id }) => id === from);
    if (one === undefined) return;
    const text = cellText(sheet, edits, one, field);
    onEdit((before) => ({
      ...before,
      cases: ids.reduce((table, id) => withCell(table, id, field, text), before.cases),
    }));
  };
  const villages = new Map(sheet.villages.map(({ id, name }) => [id, name]));
  return (
    <table className="sheet" onKeyDown={(event) => moveOrFill(event, fill)}>
      <colgroup>
        {WIDTHS.map((width, place) => (
          <col key={place} {...(width === undefined ? {} : { style: { width } })} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" aria-label={t('bulk.chooseAll')} />
          <th scope="col">{t('fields.number')}</th>
          <th scope="col">{t('fields.villageId')}</th>
          <th scope="col">{t('fields.description')}</th>
          <th scope="col">{withUnit(t('fields.amountFen'))}</th>
          {CELL_FIELDS.map((field) => (
            <th key={field} scope="col">
              {field === 'due' ? t('handOut.days') : t(`fields.${field}`)}
            </th>
          ))}
          <th scope="col">{t('fields.dueDay')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(([key, group]) => (
          <Fragment key={key}>
            <ItemRow {...{ sheet, group, edits, counted, onEdit }} itemKeyOf={key} />
            {group.map((one) => (
              <AssignRow
                key={one.id}
                one={one}
                villageName={villages.get(one.villageId ?? '') ?? null}
                chosen={one.villageId !== null && !edits.left.has(one.id)}
                typed={CELL_FIELDS.map((field) => edits.cases[one.id]?.[field] ?? '')}
                proposed={CELL_FIELDS.map((field) => proposal(sheet, edits, one, field))}
                due={dueOf(cellText(sheet, edits, one, 'due'), sheet.counting, edits.day, counted)}
                onChoose={choose}
                onType={type}
              />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** The head of an item: all of it is chosen or left at once, and its measures and deadline are proposed to each case. */
function ItemRow({
  sheet,
  group,
  edits,
  counted,
  onEdit,
  itemKeyOf: key,
}: Omit<SheetProps, 'cases'> & { readonly group: readonly UnassignedCase[]; readonly itemKeyOf: string }) {
  const { t } = useTranslation();
  const itemName = useItemName();
  const categoryName = useCategoryName();
  const [first] = group;
  if (first === undefined) return null;
  const name = first.itemCode === null ? t('handOut.noItem') : itemName(first.itemCode, first.itemCode);
  const item = sheet.items.find(({ code }) => code === first.itemCode);
  const ids = group.filter(({ villageId }) => villageId !== null).map(({ id }) => id);
  const chosen = ids.filter((id) => !edits.left.has(id)).length;
  const typed = edits.items[key];
  const due = dueOf(typed?.due ?? item?.dueDay ?? '', sheet.counting, edits.day, counted);
  const cell = (field: ItemField, proposed: string) => (
    <td>
      <input
        className={typed?.[field] === undefined ? 'sheet-cell' : 'sheet-cell changed'}
        data-field={field}
        aria-label={t('handOut.cell', { field: t(`fields.${field}`), number: name })}
        aria-invalid={field === 'due' && due.kind === 'fault'}
        placeholder={proposed === '' ? t('frame.none') : proposed}
        title={field === 'due' ? t('handOut.daysHint') : proposed}
        maxLength={CASE_BOUNDS.textCharacters}
        value={typed?.[field] ?? ''}
        onChange={({ target }) =>
          onEdit((before) => ({ ...before, items: withCell(before.items, key, field, target.value) }))
        }
      />
    </td>
  );
  return (
    <tr className="sheet-item">
      <td>
        <input
          type="checkbox"
          aria-label={t('handOut.chooseItem', { name })}
          checked={ids.length > 0 && chosen === ids.length}
          disabled={ids.length === 0}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < ids.length;
          }}
          onChange={({ target }) =>
            onEdit((before) => ({ ...before, left: withLeft(before.left, ids, !target.checked) }))
          }
        />
      </td>
      <th colSpan={4} scope="rowgroup">
        {categoryName(first.categoryCode)} · {name} · {t('handOut.cases', { count: group.length })}
      </th>
      {cell('due', item?.dueDays ? t('handOut.daysOf', { count: item.dueDays }) : '')}
      {cell('measures', item?.measures ?? '')}
      <td colSpan={3} className="muted">
        {t('handOut.wholeItem')}
      </td>
      <td className="number">{due.kind === 'day' ? due.dueDay : ''}</td>
    </tr>
  );
}

function groupsOf(cases: readonly UnassignedCase[]): [string, UnassignedCase[]][] {
  const groups = new Map<string, UnassignedCase[]>();
  for (const one of cases) groups.set(itemKey(one), [...(groups.get(itemKey(one)) ?? []), one]);
  return [...groups];
}

function withLeft(left: ReadonlySet<string>, ids: readonly string[], isLeft: boolean): ReadonlySet<string> {
  const next = new Set(left);
  for (const id of ids) {
    if (isLeft) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** Up, down and Enter go along the column; Ctrl+D fills a cell down its item, as spreadsheets do. */
function moveOrFill(
  event: KeyboardEvent<HTMLElement>,
  fill: (from: string, field: CellField, ids: readonly string[]) => void,
): void {
  const { target, key, ctrlKey, metaKey } = event;
  if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
  const field = CELL_FIELDS.find((one) => one === target.dataset['field']);
  if (field === undefined) return;
  const column = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-field="${field}"]`)];
  const place = column.indexOf(target);
  const step = key === 'ArrowDown' || key === 'Enter' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step !== 0 && !ctrlKey && !metaKey) {
    event.preventDefault();
    const next = column[place + step];
    next?.focus();
    next?.select();
  }
  const from = target.dataset['case'];
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'd' && from !== undefined) {
    event.preventDefault();
    const item = target.closest('tr')?.dataset['item'];
    const below = column.slice(place + 1).filter((cell) => cell.closest('tr')?.dataset['item'] === item);
    fill(
      from,
      field,
      below.flatMap((cell) => cell.dataset['case'] ?? []),
    );
  }
}

import type { UseQueryResult } from '@tanstack/react-query';
import { Table, type TableColumnType } from 'antd';
import type { SorterResult, TableRowSelection } from 'antd/es/table/interface';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseRowView } from '../../../cases/case.js';
import { CASE_SORTS, type CasePage, type CaseSort } from '../../../cases/case-list.js';
import type { Language } from '../../../kernel/label.js';
import { useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import { useCells } from './register-cells.js';
import type { RegisterColumn } from './register-columns.js';
import type { RegisterSelection } from './register-selection.js';
import { changedSearch, PAGE_SIZES, pageOf, sizeOf, sortOf } from './register-question.js';

type Change = (changes: Readonly<Record<string, string | null>>) => void;

const MONEY_COLUMNS: readonly RegisterColumn[] = [
  'amountFen',
  'recoveredFen',
  'outstandingFen',
  'returnedFen',
];

/** Widths in pixels; the description takes what is left. */
const WIDTHS: Partial<Record<RegisterColumn, number>> = {
  villageId: 88,
  categoryCode: 104,
  itemCode: 160,
  amountFen: 118,
  recoveredFen: 120,
  outstandingFen: 118,
  returnedFen: 120,
  state: 104,
  foundDay: 100,
  dueDay: 100,
  responsiblePerson: 90,
  rectifier: 100,
  nature: 100,
  source: 86,
  mark: 90,
  updatedAt: 140,
};
const DESCRIPTION_WIDTH = 200;

/** English states and choices are longer. */
const ENGLISH_MORE: Partial<Record<RegisterColumn, number>> = {
  state: 46,
  categoryCode: 10,
  nature: 60,
  source: 30,
  outstandingFen: 14,
  foundDay: 8,
};

/** A list that comes at once should not flicker. */
const LOADING_SHOWS_AFTER_MS = 300;

const widthOf = (column: RegisterColumn, language: Language): { readonly width?: number } => {
  const width = WIDTHS[column];
  return width === undefined
    ? {}
    : { width: language === 'en' ? width + (ENGLISH_MORE[column] ?? 0) : width };
};

const NUMBER_WIDTH = 132;
const SELECTION_WIDTH = 32;

/** Rows that are chosen stay chosen when the page is turned or the filters change. */
const rowSelection = (
  { chosen, choose }: RegisterSelection,
  t: TFunction,
): TableRowSelection<CaseRowView> => ({
  columnWidth: SELECTION_WIDTH,
  selectedRowKeys: [...chosen],
  preserveSelectedRowKeys: true,
  onChange: (keys) => choose(keys.map(String)),
  getTitleCheckboxProps: () => ({ 'aria-label': t('bulk.chooseAll') }),
  getCheckboxProps: ({ number }) => ({ 'aria-label': t('bulk.choose', { number }) }),
});

/** The server's sort for a column; the two name villages and items differently. */
const SORT_OF: Partial<Record<RegisterColumn, CaseSort>> = {
  villageId: 'village',
  categoryCode: 'category',
  itemCode: 'item',
};

const sortFor = (column: RegisterColumn): CaseSort | undefined =>
  SORT_OF[column] ?? CASE_SORTS.find((sort) => sort === column);

/** The rows of the register. */
export function RegisterTable({
  list,
  search,
  columns,
  selection,
  onChange,
}: {
  readonly list: UseQueryResult<CasePage>;
  readonly search: URLSearchParams;
  readonly columns: readonly RegisterColumn[];
  /** Null where this person does nothing on many cases. */
  readonly selection: RegisterSelection | null;
  readonly onChange: Change;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const widthOfAll = columns.reduce(
    (sum, one) => sum + (widthOf(one, language).width ?? DESCRIPTION_WIDTH),
    0,
  );
  return (
    <Table<CaseRowView>
      rowKey="id"
      size="small"
      bordered
      loading={{ spinning: list.isPending || list.isPlaceholderData, delay: LOADING_SHOWS_AFTER_MS }}
      columns={useColumns(search, columns)}
      dataSource={[...(list.data?.rows ?? [])]}
      className="page-table"
      tableLayout="fixed"
      style={{ minWidth: NUMBER_WIDTH + widthOfAll + (selection === null ? 0 : SELECTION_WIDTH) }}
      {...(selection === null ? {} : { rowSelection: rowSelection(selection, t) })}
      showSorterTooltip={false}
      sortDirections={['ascend', 'descend']}
      rowClassName="openable"
      onRow={(row) => ({
        onClick: (event) => {
          // A click on the link itself has already been followed, perhaps into a window of its own.
          if (!(event.target instanceof Element) || event.target.closest('a, .ant-table-selection-column'))
            return;
          if (window.getSelection()?.toString() === '') onChange({ case: row.id, new: null });
        },
      })}
      onChange={(page, _, sorter, { action }) => {
        if (action === 'paginate') {
          const sizeChanged = page.pageSize !== sizeOf(search);
          onChange(sizeChanged ? { size: String(page.pageSize) } : { page: String(page.current) });
          return;
        }
        onChange({ sort: sortText(sorter) });
      }}
      pagination={{
        current: pageOf(search),
        pageSize: sizeOf(search),
        pageSizeOptions: PAGE_SIZES,
        showSizeChanger: true,
        total: list.data?.total ?? 0,
        showTotal: (total, [from, to]) => t('register.page', { from, to, total }),
      }}
    />
  );
}

/** How the address writes the order that was clicked; null for the first order. */
function sortText(sorter: SorterResult<CaseRowView> | SorterResult<CaseRowView>[]): string | null {
  const one = Array.isArray(sorter) ? sorter[0] : sorter;
  const key = one?.columnKey === 'number' ? 'number' : sortFor(one?.columnKey as RegisterColumn);
  if (key === undefined || !one?.order) return null;
  return one.order === 'descend' ? `-${key}` : key;
}

function useColumns(
  search: URLSearchParams,
  columns: readonly RegisterColumn[],
): TableColumnType<CaseRowView>[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const cell = useCells();
  const withUnit = useWithUnit();
  const sort = sortOf(search);
  const orderOf = (column: CaseSort) =>
    column === sort.by ? (sort.descending ? ('descend' as const) : ('ascend' as const)) : null;
  return [
    {
      key: 'number',
      title: t('fields.number'),
      className: 'number',
      width: NUMBER_WIDTH,
      sorter: true,
      sortOrder: orderOf('number'),
      render: (_, row) => (
        <Link to={{ search: String(changedSearch(search, { case: row.id, new: null })) }}>{row.number}</Link>
      ),
    },
    ...columns.map((column): TableColumnType<CaseRowView> => {
      const by = sortFor(column);
      const isMoney = MONEY_COLUMNS.includes(column);
      return {
        key: column,
        title: isMoney ? withUnit(t(`fields.${column}`)) : t(`fields.${column}`),
        ...(isMoney ? { className: 'number-cell', align: 'right' as const } : {}),
        ...(by ? { sorter: true, sortOrder: orderOf(by) } : {}),
        ...widthOf(column, language),
        render: (_, row) => cell(column, row),
      };
    }),
  ];
}

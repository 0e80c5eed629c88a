import type { UseQueryResult } from '@tanstack/react-query';
import { Table, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CATEGORY_LABELS } from '../../../campaigns/campaign.js';
import { CASE_NATURE_LABELS, CASE_SOURCE_LABELS, type CaseRowView } from '../../../cases/case.js';
import { CASE_SORTS, type CaseSort } from '../../../cases/case-list.js';
import { STATES_WITH_CLOCK } from '../../../cases/case-state.js';
import type { Language } from '../../../kernel/label.js';
import type { CasePage } from '../../api/cases.js';
import { instantText } from '../../format/instant.js';
import { useItemName } from '../../format/item-name.js';
import { CaseAmount, Money, useWithUnit } from '../../format/money.js';
import { StateTag } from '../../format/state-tag.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import type { RegisterColumn } from './register-columns.js';
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
  villageId: 92,
  categoryCode: 110,
  itemCode: 170,
  amountFen: 128,
  recoveredFen: 120,
  outstandingFen: 128,
  returnedFen: 120,
  state: 106,
  foundDay: 106,
  dueDay: 106,
  responsiblePerson: 90,
  rectifier: 100,
  nature: 100,
  source: 86,
  mark: 90,
  updatedAt: 140,
};
const DESCRIPTION_WIDTH = 260;

/** English states and headings are longer. */
const ENGLISH_MORE = 36;

const widthOf = (column: RegisterColumn, language: Language): { readonly width?: number } => {
  const width = WIDTHS[column];
  return width === undefined ? {} : { width: language === 'en' ? width + ENGLISH_MORE : width };
};

const NUMBER_WIDTH = 136;

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
  onChange,
}: {
  readonly list: UseQueryResult<CasePage>;
  readonly search: URLSearchParams;
  readonly columns: readonly RegisterColumn[];
  readonly onChange: Change;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const cell = useCells();
  const withUnit = useWithUnit();
  const sort = sortOf(search);
  const orderOf = (column: CaseSort | undefined) =>
    column === sort.by ? (sort.descending ? ('descend' as const) : ('ascend' as const)) : null;
  const shown: TableColumnType<CaseRowView>[] = [
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
      return {
        key: column,
        title: MONEY_COLUMNS.includes(column) ? withUnit(t(`fields.${column}`)) : t(`fields.${column}`),
        ...(MONEY_COLUMNS.includes(column) ? { className: 'number-cell', align: 'right' as const } : {}),
        ...(by ? { sorter: true, sortOrder: orderOf(by) } : {}),
        ...widthOf(column, language),
        render: (_, row) => cell(column, row),
      };
    }),
  ];
  return (
    <Table<CaseRowView>
      rowKey="id"
      size="small"
      bordered
      loading={list.isPending || list.isPlaceholderData}
      columns={shown}
      dataSource={[...(list.data?.rows ?? [])]}
      sticky={{ offsetHeader: 44 }}
      scroll={{
        x:
          NUMBER_WIDTH +
          columns.reduce((sum, one) => sum + (widthOf(one, language).width ?? DESCRIPTION_WIDTH), 0),
      }}
      showSorterTooltip={false}
      sortDirections={['ascend', 'descend']}
      rowClassName="openable"
      onRow={(row) => ({
        onClick: (event) => {
          // A click on the link itself has already been followed, perhaps into a window of its own.
          if (!(event.target instanceof Element) || event.target.closest('a')) return;
          if (window.getSelection()?.toString() === '') onChange({ case: row.id, new: null });
        },
      })}
      onChange={(page, _, sorter, { action }) => {
        if (action === 'paginate') {
          const sizeChanged = page.pageSize !== sizeOf(search);
          onChange(sizeChanged ? { size: String(page.pageSize) } : { page: String(page.current) });
          return;
        }
        const one = Array.isArray(sorter) ? sorter[0] : sorter;
        const key = one?.columnKey === 'number' ? 'number' : sortFor(one?.columnKey as RegisterColumn);
        if (key === undefined || !one?.order) onChange({ sort: null });
        else onChange({ sort: one.order === 'descend' ? `-${key}` : key });
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

/** Draws the cell of a column. */
function useCells(): (column: RegisterColumn, row: CaseRowView) => React.ReactNode {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { ledger } = useLedger();
  const itemName = useItemName();
  return (column, row) => {
    switch (column) {
      case 'villageId':
        return row.villageName ?? <em className="muted">{t('oneCase.noVillage')}</em>;
      case 'categoryCode':
        return read(CATEGORY_LABELS[row.categoryCode]);
      case 'itemCode':
        return <span className="two-lines">{itemName(row.itemCode, row.itemName)}</span>;
      case 'description':
        return <span className="two-lines">{row.description}</span>;
      case 'amountFen':
        return <CaseAmount kind={row.amountKind} fen={row.amountFen} />;
      case 'recoveredFen':
      case 'outstandingFen':
      case 'returnedFen':
        return row.amountKind === 'known' ? <Money fen={row[column]} /> : null;
      case 'state':
        return <StateTag state={row.state} />;
      case 'foundDay':
        return <span className="number">{row.foundDay}</span>;
      case 'dueDay': {
        const late =
          row.dueDay !== null && row.dueDay < ledger.today && STATES_WITH_CLOCK.includes(row.state);
        return (
          <span className="number">
            {row.dueDay}
            {late && <br />}
            {late && <strong className="late">{t('register.overdue')}</strong>}
          </span>
        );
      }
      case 'nature':
        return row.nature && read(CASE_NATURE_LABELS[row.nature]);
      case 'source':
        return row.source && read(CASE_SOURCE_LABELS[row.source]);
      case 'updatedAt':
        return <span className="number">{instantText(row.updatedAt)}</span>;
      default:
        return row[column];
    }
  };
}

import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../../kernel/paging.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import {
  isFiltered,
  pageOf,
  REGISTER_SIZES,
  sizeOf,
  sortOf,
  withoutFilters,
  type Changes,
} from './register-search.js';
import type { RegisterState } from './use-register.js';
import './registers.css';

/** A list that comes at once should not flicker. */
const LOADING_SHOWS_AFTER_MS = 300;

/** What an empty register says, and offers to do. */
export interface EmptyRegister {
  readonly title: string;
  readonly todo: string;
  readonly tools?: ReactNode;
}

/**
 * The rows of a register, or why there are none; paging and sorting go into the address. A column sorts by its key when
 * it says `sorter: true`.
 */
export function RegisterTable<Row extends { readonly id: string }, Answer extends Page<Row>>({
  state,
  query,
  columns,
  onOpen,
  empty,
  summary,
}: {
  readonly state: RegisterState;
  readonly query: UseQueryResult<Answer>;
  readonly columns: TableColumnsType<Row>;
  /** Left out where a row has no more to show. */
  readonly onOpen?: (row: Row) => void;
  readonly empty: EmptyRegister;
  /** A last row that adds up what the page shows. */
  readonly summary?: ReactNode;
}) {
  const { t } = useTranslation();
  const { search, change } = state;
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data?.total === 0) return <Nothing {...{ state, empty }} />;
  return (
    <Table<Row>
      rowKey="id"
      size="small"
      bordered
      loading={{ spinning: query.isPending || query.isPlaceholderData, delay: LOADING_SHOWS_AFTER_MS }}
      columns={inOrder(columns, sortOf(search))}
      dataSource={[...(query.data?.rows ?? [])]}
      showSorterTooltip={false}
      sortDirections={['ascend', 'descend']}
      className="page-table"
      {...(summary === undefined ? {} : { summary: () => summary })}
      {...(onOpen === undefined ? {} : opening(onOpen))}
      onChange={(page, _filters, sorter, { action }) =>
        change(action === 'sort' ? { sort: sortText(sorter) } : pageChange(search, page))
      }
      pagination={{
        current: pageOf(search),
        pageSize: sizeOf(search),
        pageSizeOptions: [...REGISTER_SIZES],
        showSizeChanger: true,
        total: query.data?.total ?? 0,
        showTotal: (total, [from, to]) => t('registers.page', { from, to, total }),
      }}
    />
  );
}

/** A click anywhere in a row opens it. */
const opening = <Row,>(onOpen: (row: Row) => void) => ({
  rowClassName: 'openable',
  onRow: (row: Row) => ({
    onClick: ({ target }: MouseEvent) => {
      // A click on a link has already been followed, perhaps into a window of its own.
      if (target instanceof Element && target.closest('a, button')) return;
      if (window.getSelection()?.toString() === '') onOpen(row);
    },
  }),
});

/** The columns with the order that the address asks for, those within a group among them. */
function inOrder<Row>(
  columns: TableColumnsType<Row>,
  sort: ReturnType<typeof sortOf>,
): TableColumnsType<Row> {
  return columns.map((column) => {
    if ('children' in column) return { ...column, children: inOrder(column.children, sort) };
    if (column.sorter !== true) return column;
    const way = sort?.descending === true ? 'descend' : 'ascend';
    return { ...column, sortOrder: sort !== null && sort.by === column.key ? way : null };
  });
}

function Nothing({ state, empty }: { readonly state: RegisterState; readonly empty: EmptyRegister }) {
  const { t } = useTranslation();
  const { list, search, change } = state;
  if (isFiltered(search, list)) {
    return (
      <EmptyNote title={t('registers.emptyFilter')} todo={t('registers.emptyFilterTodo')}>
        <Button onClick={() => change(withoutFilters(list))}>{t('register.clear')}</Button>
      </EmptyNote>
    );
  }
  return (
    <EmptyNote title={empty.title} todo={empty.todo}>
      {empty.tools}
    </EmptyNote>
  );
}

const pageChange = (
  search: URLSearchParams,
  page: { readonly current?: number; readonly pageSize?: number },
): Changes =>
  page.pageSize === sizeOf(search) ? { page: String(page.current ?? 1) } : { size: String(page.pageSize) };

/** How the address writes the order that was clicked; null for the usual one. */
function sortText<Row>(sorter: SorterResult<Row> | SorterResult<Row>[]): string | null {
  const one = Array.isArray(sorter) ? sorter[0] : sorter;
  if (!one?.order) return null;
  return `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}`;
}

import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../../kernel/paging.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { isFiltered, PANEL_SIZE, pageOf, type Changes, type Panel } from './panel-search.js';

/** A list of the discipline register: its rows, or why there are none; paging and sorting go into the address. */
export function PanelTable<Row extends { readonly id: string }, Answer extends Page<Row>>({
  panel,
  list,
  columns,
  search,
  onChange,
  onOpen,
  empty,
}: {
  readonly panel: Panel;
  readonly list: UseQueryResult<Answer>;
  readonly columns: TableColumnsType<Row>;
  readonly search: URLSearchParams;
  readonly onChange: (changes: Changes) => void;
  readonly onOpen?: (row: Row) => void;
  /** What an empty list says and offers to do. */
  readonly empty: { readonly title: string; readonly todo: string; readonly tools?: ReactNode };
}) {
  const { t } = useTranslation();
  const sortOf = (sorter: SorterResult<Row> | SorterResult<Row>[]): string | null => {
    const one = Array.isArray(sorter) ? sorter[0] : sorter;
    if (one?.order === undefined || one.order === null) return null;
    return `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}`;
  };
  if (list.isError) return <FailureNote error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data?.total === 0) {
    return isFiltered(search, panel) ? (
      <EmptyNote title={t('discipline.emptyFilter')} todo={t('discipline.emptyFilterTodo')}>
        <Button
          onClick={() =>
            onChange(
              Object.fromEntries([...search.keys()].map((name) => [name, name === 'tab' ? panel : null])),
            )
          }
        >
          {t('register.clear')}
        </Button>
      </EmptyNote>
    ) : (
      <EmptyNote title={empty.title} todo={empty.todo}>
        {empty.tools}
      </EmptyNote>
    );
  }
  return (
    <Table<Row>
      rowKey="id"
      size="small"
      bordered
      loading={list.isPending}
      columns={columns}
      dataSource={[...(list.data?.rows ?? [])]}
      showSorterTooltip={false}
      className="page-table"
      {...(onOpen ? { rowClassName: 'openable', onRow: (row: Row) => ({ onClick: () => onOpen(row) }) } : {})}
      onChange={({ current }, _filters, sorter, { action }) =>
        onChange(action === 'sort' ? { sort: sortOf(sorter), page: null } : { page: String(current ?? 1) })
      }
      pagination={{
        current: pageOf(search),
        pageSize: PANEL_SIZE,
        total: list.data?.total ?? 0,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total) => t('discipline.rows', { total }),
      }}
    />
  );
}

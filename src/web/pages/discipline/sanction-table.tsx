import type { UseQueryResult } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SanctionPage } from '../../../discipline/discipline.js';
import { EFFECT_STANDING_LABELS } from '../../../discipline/effect.js';
import { SANCTION_SORTS, type SanctionSort, type SanctionView } from '../../../discipline/sanction.js';
import { useLanguage } from '../../words/language.js';
import { useDisciplineWords } from './discipline-words.js';
import { changedSearch, pageOf } from './sanction-question.js';

/** The sanctions as a table; sorting and paging go into the address. */
export function SanctionTable({
  list,
  search,
  onChange,
}: {
  readonly list: UseQueryResult<SanctionPage>;
  readonly search: URLSearchParams;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}) {
  const { t } = useTranslation();
  const columns = useColumns(search);
  const sort = (sorter: SorterResult<SanctionView> | SorterResult<SanctionView>[]): string | null => {
    const one = Array.isArray(sorter) ? sorter[0] : sorter;
    if (one?.order === undefined || one.order === null) return null;
    return `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}`;
  };
  return (
    <Table<SanctionView>
      rowKey="id"
      size="small"
      bordered
      loading={list.isPending}
      columns={columns}
      dataSource={[...(list.data?.rows ?? [])]}
      showSorterTooltip={false}
      className="page-table"
      onRow={(row) => ({ onClick: () => onChange({ sanction: row.id, new: null }) })}
      onChange={({ current }, _filters, sorter) =>
        onChange({ page: String(current ?? 1), sort: sort(sorter) })
      }
      pagination={{
        current: pageOf(search),
        pageSize: 50,
        total: list.data?.total ?? 0,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total) => t('discipline.rows', { total }),
      }}
    />
  );
}

function useColumns(search: URLSearchParams): TableColumnsType<SanctionView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const words = useDisciplineWords();
  const sorted = search.get('sort') ?? 'village';
  const sortable = (key: SanctionSort) => ({
    key,
    sorter: SANCTION_SORTS.includes(key),
    sortOrder: sorted === key ? ('ascend' as const) : sorted === `-${key}` ? ('descend' as const) : null,
  });
  return [
    {
      title: t('fields.villageId'),
      width: 96,
      ...sortable('village'),
      render: (_, { person }) => person.villageName,
    },
    {
      title: t('discipline.person'),
      width: 100,
      ...sortable('person'),
      render: (_, { id, person }) => (
        <Link
          to={`/discipline?${changedSearch(search, { sanction: id, new: null })}`}
          onClick={(event) => event.stopPropagation()}
        >
          {person.name}
        </Link>
      ),
    },
    { title: t('fields.postThen'), width: 150, render: (_, { person }) => person.postThen },
    { title: t('fields.asWritten'), width: 110, dataIndex: 'asWritten' },
    { title: t('discipline.kind'), width: 160, render: (_, row) => words.kind(row) },
    { title: t('fields.documentNumber'), width: 150, dataIndex: 'documentNumber' },
    {
      title: t('fields.decidedDay'),
      width: 104,
      className: 'number',
      dataIndex: 'decidedDay',
      ...sortable('decidedDay'),
    },
    {
      title: t('discipline.effectEnd'),
      width: 170,
      className: 'number',
      ...sortable('effectEndDay'),
      render: (_, { effect }) => words.effectEnd(effect),
    },
    {
      title: t('discipline.standing'),
      width: 120,
      render: (_, { standing, flags, asReported }) => (
        <>
          {read(EFFECT_STANDING_LABELS[standing])}
          {flags.length > 0 && (
            <div className="muted">{t('discipline.flagged', { count: flags.length })}</div>
          )}
          {asReported && <div className="muted">{t('discipline.asReported')}</div>}
        </>
      ),
    },
  ];
}

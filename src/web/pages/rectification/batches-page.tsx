import { Skeleton, Table, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { BATCH_STATE_LABELS, type BatchRowView } from '../../../rectification/bulk-batch.js';
import { bulkLabel } from '../../../rectification/bulk.js';
import { useBatches } from '../../api/bulk.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';

const PAGE_SIZE = 50;

/** Everything that was done on many cases at once, newest first. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get('page') ?? 1) || 1);
  const list = useBatches(useCampaignCode(), page, PAGE_SIZE);
  const columns = useColumns();
  return (
    <>
      <PageHead title={t('bulk.batches')} />
      {list.isError ? (
        <FailureNote error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data?.total === 0 ? (
        <EmptyNote title={t('bulk.empty')} todo={t('bulk.emptyTodo')}>
          <Link to="/cases">{t('bulk.toRegister')}</Link>
        </EmptyNote>
      ) : list.data ? (
        <Table<BatchRowView>
          rowKey="id"
          size="small"
          bordered
          className="page-table"
          columns={columns}
          dataSource={[...list.data.rows]}
          pagination={{
            current: page,
            pageSize: PAGE_SIZE,
            total: list.data.total,
            hideOnSinglePage: true,
            showSizeChanger: false,
            onChange: (next) => setSearch({ page: String(next) }),
          }}
        />
      ) : (
        <Skeleton active aria-label={t('frame.loading')} />
      )}
    </>
  );
}

function useColumns(): TableColumnType<BatchRowView>[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  return [
    {
      key: 'startedAt',
      title: t('bulk.startedAt'),
      width: 160,
      render: (_, row) => (
        <Link to={places.batch(row.id)} className="number">
          {instantText(row.startedAt)}
        </Link>
      ),
    },
    {
      key: 'deed',
      title: t('bulk.deed'),
      render: (_, row) => (row.takesBack === null ? '' : `${t('bulk.wayBack')}:`) + read(bulkLabel(row.deed)),
    },
    { key: 'state', title: t('bulk.state'), render: (_, row) => read(BATCH_STATE_LABELS[row.state]) },
    {
      key: 'asked',
      title: t('bulk.asked'),
      className: 'number-cell',
      width: 90,
      render: (_, row) => row.asked,
    },
    { key: 'done', title: t('bulk.done'), className: 'number-cell', width: 90, render: (_, row) => row.done },
    {
      key: 'refused',
      title: t('bulk.notDone'),
      className: 'number-cell',
      width: 100,
      render: (_, row) => row.refused,
    },
    { key: 'startedBy', title: t('bulk.startedBy'), render: (_, row) => actorName(row.startedBy) },
  ];
}

import { Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportRowView } from '../../../exchange/import-report.js';
import { useImports } from '../../api/imports.js';
import { OpeningMark } from '../../format/opening-mark.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { places } from '../../places.js';
import { ImportStateWord } from './import-state.js';

const PAGE_SIZE = 20;

/** What was imported before, the newest first. */
export function PastImports({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const [page, setPage] = useState(1);
  const imports = useImports(campaign, page, PAGE_SIZE);
  const count = (name: 'rows' | 'created' | 'changed' | 'unchanged' | 'refused') => ({
    title: t(`imports.counts.${name}`),
    dataIndex: name,
    className: 'number-cell',
  });
  const columns: TableColumnsType<ImportRowView> = [
    { title: t('imports.startedAt'), render: (_, row) => instantText(row.startedAt), className: 'number' },
    {
      title: t('imports.file'),
      render: (_, row) => <Link to={places.import(row.importId)}>{row.file}</Link>,
    },
    {
      title: t('imports.kind'),
      render: (_, row) => (
        <>
          {t(`imports.kinds.${row.kind}`)} {row.opening && <OpeningMark />}
        </>
      ),
    },
    { title: t('imports.state'), render: (_, row) => <ImportStateWord state={row.state} /> },
    count('rows'),
    count('created'),
    count('changed'),
    count('unchanged'),
    count('refused'),
    { title: t('imports.startedBy'), render: (_, row) => actorName(row.startedBy) },
  ];
  return (
    <section className="block">
      <h2>{t('imports.past')}</h2>
      {imports.isError && <FailureNote error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.data?.total === 0 ? (
        <EmptyNote title={t('imports.pastEmpty')} todo={t('imports.pastEmptyTodo')} />
      ) : (
        <Table<ImportRowView>
          rowKey="importId"
          size="small"
          bordered
          loading={imports.isPending}
          columns={columns}
          dataSource={[...(imports.data?.rows ?? [])]}
          pagination={{
            current: page,
            pageSize: PAGE_SIZE,
            total: imports.data?.total ?? 0,
            hideOnSinglePage: true,
            onChange: setPage,
          }}
        />
      )}
    </section>
  );
}

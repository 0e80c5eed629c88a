import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HandedInView } from '../../../exchange/task-sheet.js';
import { useHandedIn } from '../../api/village-side.js';
import { useActorName } from '../../format/actor-name.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';

/** The sheets that came back, newest first. */
export function HandedInList() {
  const { t } = useTranslation();
  const actorName = useActorName();
  const list = useHandedIn(useCampaignCode());
  const columns: TableColumnsType<HandedInView> = [
    { title: t('taskSheets.day'), width: 110, className: 'number', dataIndex: 'handedDay' },
    { title: t('fields.villageId'), width: 120, dataIndex: 'villageName' },
    { title: t('taskSheets.providedBy'), width: 130, dataIndex: 'providedBy' },
    { title: t('taskSheets.typedBy'), width: 150, render: (_, { typedBy }) => actorName(typedBy) },
    { title: t('taskSheets.file'), dataIndex: 'file' },
    {
      title: t('taskSheets.filled'),
      width: 120,
      align: 'right',
      className: 'number',
      render: (_, { filled, listed }) => `${filled} / ${listed}`,
    },
    {
      title: t('taskSheets.waiting'),
      width: 100,
      align: 'right',
      className: 'number',
      render: (_, { waiting }) => (waiting === 0 ? 0 : <Link to="/proposals">{waiting}</Link>),
    },
  ];
  return (
    <section className="block" style={{ marginTop: 16 }}>
      <h2>{t('taskSheets.list')}</h2>
      {list.isError && <FailureNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="muted">{t('taskSheets.none')}</p>}
      {list.data && list.data.length > 0 && (
        <Table<HandedInView>
          rowKey="id"
          size="small"
          bordered
          columns={columns}
          dataSource={[...list.data]}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
    </section>
  );
}

import { PlusOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  COLLECTION_STATE_LABELS,
  COLLECTION_STATES,
  type CollectionView,
} from '../../../rectification/collection.js';
import { useCollections } from '../../api/village-side.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { CollectionAskDialog } from './collection-ask-dialog.js';
import { CollectionDrawer } from './collection-drawer.js';
import { VillageTabs } from './village-tabs.js';

/** What villages are asked for by when; a row opens with its villages and the reminder for the chat. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const mayAsk = useMay('collections:write');
  const list = useCollections(useCampaignCode());
  const open = (id: string): void => setSearch({ collection: id });
  return (
    <>
      <PageHead
        title={t('collections.title')}
        tools={
          mayAsk && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setSearch({ new: '1' })}>
              {t('collections.ask')}
            </Button>
          )
        }
      >
        {t('collections.intro')}
      </PageHead>
      <VillageTabs />
      <QueryNote query={list} />
      {list.data?.length === 0 && (
        <EmptyNote
          title={t(mayAsk ? 'collections.empty' : 'collections.emptyVillage')}
          todo={t(mayAsk ? 'collections.emptyTodo' : 'collections.emptyVillageTodo')}
        />
      )}
      {list.data && list.data.length > 0 && <CollectionTable rows={list.data} onOpen={open} />}
      {search.has('new') && mayAsk && <CollectionAskDialog onAsked={open} onClose={() => setSearch({})} />}
      <CollectionDrawer id={search.get('collection')} onClose={() => setSearch({})} />
    </>
  );
}

function CollectionTable({
  rows,
  onOpen,
}: {
  readonly rows: readonly CollectionView[];
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { today } = useLedger().ledger;
  const columns: TableColumnsType<CollectionView> = [
    {
      title: t('collections.name'),
      render: (_, { id, name }) => (
        <Button type="link" style={{ padding: 0 }} onClick={() => onOpen(id)}>
          {name}
        </Button>
      ),
    },
    {
      title: t('collections.dueDay'),
      width: 190,
      className: 'number',
      render: (_, { dueDay, endedDay, counts }) => (
        <>
          {dueDay}{' '}
          {endedDay !== null && <span className="muted">{t('collections.ended', { day: endedDay })}</span>}
          {endedDay === null && dueDay < today && counts.waiting + counts.returned > 0 && (
            <strong>{t('collections.overdue')}</strong>
          )}
        </>
      ),
    },
    {
      title: t('collections.count'),
      width: 80,
      align: 'right',
      className: 'number',
      render: (_, { villages }) => villages,
    },
    ...COLLECTION_STATES.map((state) => ({
      key: state,
      title: read(COLLECTION_STATE_LABELS[state]),
      width: 96,
      align: 'right' as const,
      className: 'number',
      render: (_: unknown, { counts }: CollectionView) => counts[state],
    })),
  ];
  return (
    <Table<CollectionView>
      rowKey="id"
      size="small"
      bordered
      columns={columns}
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      className="page-table"
    />
  );
}

import { PlusOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ReinspectionView } from '../../../rectification/reinspection.js';
import { useReinspections } from '../../api/village-side.js';
import { useActorName } from '../../format/actor-name.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { DrawDialog } from './draw-dialog.js';
import { Repeats } from './repeats.js';
import { useCriteriaText } from './criteria-text.js';

/** Draws of closed cases to be looked at again, and what repeats across campaigns. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const mayDraw = useMay('reinspections:run');
  const list = useReinspections(useCampaignCode());
  return (
    <>
      <PageHead
        title={t('reinspections.title')}
        tools={
          mayDraw && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setSearch({ new: '1' })}>
              {t('reinspections.draw')}
            </Button>
          )
        }
      >
        {t('reinspections.intro')}
      </PageHead>
      <QueryNote query={list} />
      {list.data?.length === 0 && (
        <EmptyNote
          title={t('reinspections.empty')}
          todo={t(mayDraw ? 'reinspections.emptyTodo' : 'reinspections.emptyTodoOther')}
        />
      )}
      {list.data && list.data.length > 0 && <Draws rows={list.data} />}
      <Repeats />
      {search.has('new') && mayDraw && <DrawDialog onClose={() => setSearch({})} />}
    </>
  );
}

function Draws({ rows }: { readonly rows: readonly ReinspectionView[] }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const criteria = useCriteriaText();
  const count = (key: 'sampled' | 'checked' | 'bad') => ({
    title: t(`reinspections.${key}`),
    width: 90,
    align: 'right' as const,
    className: 'number',
    dataIndex: key,
  });
  const columns: TableColumnsType<ReinspectionView> = [
    {
      title: t('reinspections.title'),
      width: 110,
      render: (_, { id, no }) => <Link to={`/reinspections/${id}`}>{t('reinspections.nth', { no })}</Link>,
    },
    { title: t('reinspections.drawnDay'), width: 110, className: 'number', dataIndex: 'drawnDay' },
    { title: t('reinspections.criteria'), render: (_, one) => criteria(one) },
    { title: t('reinspections.seed'), width: 190, className: 'number', dataIndex: 'seed' },
    count('sampled'),
    count('checked'),
    count('bad'),
    { title: t('fields.recordedBy'), width: 140, render: (_, { drawnBy }) => actorName(drawnBy) },
  ];
  return (
    <Table<ReinspectionView>
      rowKey="id"
      size="small"
      bordered
      columns={columns}
      dataSource={[...rows]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}

import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NamedCase, RepeatView } from '../../../rectification/reinspection.js';
import type { CaseState } from '../../../cases/case-state.js';
import { useRepeats } from '../../api/village-side.js';
import { StateTag } from '../../format/state-tag.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { QueryNote } from '../../layout/query-note.js';
import { places } from '../../places.js';

/** Problems of the same village and kind in this campaign and in another. */
export function Repeats() {
  const { t } = useTranslation();
  const list = useRepeats(useCampaignCode());
  const columns: TableColumnsType<RepeatView> = [
    { title: t('fields.villageId'), width: 110, dataIndex: 'villageName' },
    { title: t('fields.itemCode'), width: 200, dataIndex: 'itemName' },
    {
      title: t('reinspections.here'),
      render: (_, { here }) => here.map((one) => <Named key={one.id} one={one} />),
    },
    {
      title: t('reinspections.elsewhere'),
      render: (_, { elsewhere }) =>
        elsewhere.map((one) => (
          <div key={one.id}>
            <Named one={one} />
            <span className="muted">
              {one.campaign} · {t('reinspections.likeness', { percent: one.likeness })}
            </span>
          </div>
        )),
    },
  ];
  return (
    <section className="block no-print" style={{ marginTop: 20 }}>
      <h2>{t('reinspections.repeats')}</h2>
      <p className="muted">{t('reinspections.repeatsText')}</p>
      <QueryNote query={list} />
      {list.data?.length === 0 && (
        <EmptyNote title={t('reinspections.noRepeats')} todo={t('reinspections.noRepeatsTodo')} />
      )}
      {list.data && list.data.length > 0 && (
        <Table<RepeatView>
          rowKey={({ villageName, itemName }) => `${villageName} ${itemName}`}
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

function Named({ one }: { readonly one: NamedCase & { state: CaseState; description: string } }) {
  return (
    <div>
      <Link to={places.cases({ case: one.id })}>{one.number}</Link> <StateTag state={one.state} />{' '}
      {one.description}
    </div>
  );
}

import { Drawer, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  STANDING_LABELS,
  STANDINGS,
  type Standing,
  type StandingRowView,
} from '../../../rollups/standing.js';
import { useStandingRows } from '../../api/papers.js';
import { StateTag } from '../../format/state-tag.js';
import { useLedger } from '../../layout/ledger-context.js';
import { QueryNote } from '../../layout/query-note.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';

const PAGE_SIZE = 50;

/** The cases behind a figure of how far they are, beside the report. */
export function StageRows({
  standing: asked,
  line,
  onClose,
}: {
  readonly standing: string | null;
  /** The category or the item; null for all. */
  readonly line: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const standing = STANDINGS.find((one) => one === asked) ?? null;
  return (
    <Drawer
      open={standing !== null}
      size={720}
      title={standing === null ? '' : t('stageReport.rows', { standing: read(STANDING_LABELS[standing]) })}
      onClose={onClose}
      destroyOnHidden
    >
      {standing !== null && <Rows key={`${standing} ${line}`} standing={standing} line={line} />}
    </Drawer>
  );
}

function Rows({ standing, line }: { readonly standing: Standing; readonly line: string | null }) {
  const { t } = useTranslation();
  const { campaign } = useLedger();
  const [page, setPage] = useState(1);
  const rows = useStandingRows(campaign?.code ?? '', { standing, code: line, page, size: PAGE_SIZE });
  if (!rows.isSuccess) return <QueryNote query={rows} />;
  return (
    <Table<StandingRowView>
      size="small"
      rowKey="id"
      dataSource={[...rows.data.rows]}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total: rows.data.total,
        showSizeChanger: false,
        hideOnSinglePage: true,
        onChange: setPage,
      }}
      columns={[
        {
          title: t('fields.number'),
          dataIndex: 'number',
          render: (number: string, { id }) => <Link to={places.cases({ case: id })}>{number}</Link>,
        },
        { title: t('stageReport.village'), dataIndex: 'villageName' },
        { title: t('stageReport.item'), dataIndex: 'itemName' },
        { title: t('stageReport.description'), dataIndex: 'description' },
        {
          title: t('fields.state'),
          dataIndex: 'state',
          render: (state: StandingRowView['state']) => <StateTag state={state} />,
        },
      ]}
    />
  );
}

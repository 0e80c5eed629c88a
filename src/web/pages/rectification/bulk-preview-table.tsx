import { Checkbox, Table, type TableColumnType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkPreview, BulkRow } from '../../../rectification/bulk.js';
import { StateTag } from '../../format/state-tag.js';
import { CaseLink } from './case-link.js';
import { useChangeText } from './bulk-change-text.js';
import { useRefusalText } from './refusal-text.js';

const PAGE_SIZE = 50;

/** What would come of it on each case, and what cannot be done and why. */
export function BulkPreviewTable({ preview }: { readonly preview: BulkPreview }) {
  const { t } = useTranslation();
  const [onlyRefused, setOnlyRefused] = useState(false);
  const rows = onlyRefused ? preview.rows.filter((row) => !row.done) : preview.rows;
  const columns = useColumns();
  return (
    <>
      <p aria-live="polite">
        <strong>{t('bulk.can', { count: preview.done })}</strong>
        {preview.refused > 0 && (
          <>
            {' · '}
            <strong className="late">{t('bulk.cannot', { count: preview.refused })}</strong>{' '}
            <Checkbox checked={onlyRefused} onChange={({ target }) => setOnlyRefused(target.checked)}>
              {t('bulk.onlyRefused')}
            </Checkbox>
          </>
        )}
      </p>
      <Table<BulkRow>
        rowKey="id"
        size="small"
        bordered
        tableLayout="fixed"
        columns={columns}
        dataSource={[...rows]}
        pagination={rows.length > PAGE_SIZE ? { pageSize: PAGE_SIZE, showSizeChanger: false } : false}
      />
    </>
  );
}

function useColumns(): TableColumnType<BulkRow>[] {
  const { t } = useTranslation();
  const changeText = useChangeText();
  const refusalText = useRefusalText();
  return [
    {
      key: 'number',
      title: t('fields.number'),
      width: 132,
      render: (_, row) => <CaseLink id={row.id} number={row.number} />,
    },
    { key: 'village', title: t('fields.villageId'), width: 96, render: (_, row) => row.villageName },
    {
      key: 'description',
      title: t('fields.description'),
      render: (_, row) => <span className="two-lines">{row.description}</span>,
    },
    {
      key: 'state',
      title: t('fields.state'),
      width: 150,
      render: (_, row) => <StateTag state={row.before} />,
    },
    {
      key: 'after',
      title: t('bulk.will'),
      width: 150,
      render: (_, row) =>
        row.after === null ? (
          <strong className="late">{t('bulk.unable')}</strong>
        ) : row.after === row.before ? null : (
          <StateTag state={row.after} />
        ),
    },
    {
      key: 'changes',
      title: t('bulk.changes'),
      width: 300,
      render: (_, row) =>
        row.refusal ? (
          <span className="late">{refusalText(row.refusal)}</span>
        ) : (
          row.changes.map((change) => <div key={change.field}>{changeText(change)}</div>)
        ),
    },
  ];
}

import { Table, type TableColumnType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTLEMENT_KIND_LABELS } from '../../../cases/case.js';
import type { BookedVoucherRow } from '../../../rectification/voucher.js';
import { useVouchers } from '../../api/vouchers.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { QueryNote } from '../../layout/query-note.js';
import { useLanguage } from '../../words/language.js';

const PAGE_SIZE = 20;

/** Vouchers that were booked, newest first; one opens with its lines. */
export function BookedVouchers({ onShow }: { readonly onShow: (id: string) => void }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const list = useVouchers(useCampaignCode(), page, PAGE_SIZE);
  const columns = useColumns(onShow);
  return (
    <section className="block">
      <h2>{t('voucher.past')}</h2>
      {!list.isSuccess ? (
        <QueryNote query={list} />
      ) : list.data.total === 0 ? (
        <p className="muted">{t('voucher.pastEmpty')}</p>
      ) : (
        <Table<BookedVoucherRow>
          rowKey="id"
          size="small"
          bordered
          columns={columns}
          dataSource={[...list.data.rows]}
          pagination={{
            current: page,
            pageSize: PAGE_SIZE,
            total: list.data.total,
            hideOnSinglePage: true,
            showSizeChanger: false,
            onChange: setPage,
          }}
        />
      )}
    </section>
  );
}

function useColumns(onShow: (id: string) => void): TableColumnType<BookedVoucherRow>[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const actorName = useActorName();
  return [
    {
      key: 'number',
      title: t('voucher.number'),
      render: (_, row) => (
        <button type="button" className="link-button" onClick={() => onShow(row.id)}>
          {row.voucher}
        </button>
      ),
    },
    { key: 'day', title: t('voucher.day'), className: 'number', render: (_, row) => row.day },
    { key: 'kind', title: t('voucher.kind'), render: (_, row) => read(SETTLEMENT_KIND_LABELS[row.kind]) },
    { key: 'count', title: t('voucher.count'), className: 'number-cell', render: (_, row) => row.lineCount },
    {
      key: 'total',
      title: withUnit(t('voucher.total')),
      className: 'number-cell',
      render: (_, row) => <Money fen={row.totalFen} />,
    },
    {
      key: 'left',
      title: withUnit(t('voucher.left')),
      className: 'number-cell',
      render: (_, row) =>
        row.leftFen === 0 ? <strong>{t('voucher.takenBack')}</strong> : <Money fen={row.leftFen} />,
    },
    { key: 'note', title: t('voucher.note'), render: (_, row) => row.note },
    { key: 'by', title: t('voucher.recordedBy'), render: (_, row) => actorName(row.recordedBy) },
    {
      key: 'at',
      title: t('voucher.recordedAt'),
      className: 'number',
      render: (_, row) => instantText(row.recordedAt),
    },
  ];
}

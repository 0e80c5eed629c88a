import { useTranslation } from 'react-i18next';
import { LOAN_KIND_LABELS, PAYMENT_WAY_LABELS, type EntryView } from '../../../funds/fund.js';
import { useLanguage } from '../../words/language.js';
import { seldomText, useMoneyColumn } from '../registers/register-cells.js';
import type { MovableColumn } from '../registers/use-columns.js';

const nothingAtZero = (fen: number): number | null => (fen === 0 ? null : fen);

/** The columns of the journal; of one account it leaves out whose it is, and shows what it held after each entry. */
export function useEntryColumns(rows: readonly EntryView[], isOfOne: boolean): MovableColumn<EntryView>[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const money = useMoneyColumn(rows);
  const isRunning = rows.some(({ balanceFen }) => balanceFen !== null);
  return [
    { key: 'day', title: t('fields.day'), width: 104, className: 'number', sorter: true, dataIndex: 'day' },
    { key: 'voucher', title: t('fields.voucher'), width: 92, sorter: true, dataIndex: 'voucher' },
    ...(isOfOne
      ? []
      : [
          {
            key: 'village',
            title: t('fields.villageId'),
            width: 92,
            sorter: true as const,
            dataIndex: 'villageName',
          },
          { key: 'account', title: t('fields.accountId'), width: 150, dataIndex: 'accountName' },
        ]),
    {
      key: 'summary',
      title: t('fields.summary'),
      render: (_, { summary }) => <span className="two-lines">{summary}</span>,
    },
    {
      key: 'subject',
      title: t('fields.subjectAsWritten'),
      width: 150,
      render: (_, { subjectAsWritten, subjectCode }) => (
        <>
          {subjectAsWritten} {subjectCode !== null && <span className="muted number">{subjectCode}</span>}
        </>
      ),
    },
    money('incomeFen', t('fields.incomeFen'), ({ incomeFen }) => nothingAtZero(incomeFen), { sorter: true }),
    money('expenseFen', t('fields.expenseFen'), ({ expenseFen }) => nothingAtZero(expenseFen), {
      sorter: true,
    }),
    ...(isRunning ? [money('balanceFen', t('fields.balanceFen'), ({ balanceFen }) => balanceFen)] : []),
    { key: 'counterparty', title: t('fields.counterparty'), width: 130, dataIndex: 'counterparty' },
    {
      key: 'payment',
      title: t('fields.payment'),
      width: 84,
      render: (_, { payment }) => payment && read(PAYMENT_WAY_LABELS[payment]),
    },
    {
      key: 'loan',
      title: t('fields.loan'),
      width: 76,
      render: (_, { loan }) => loan && <strong>{read(LOAN_KIND_LABELS[loan])}</strong>,
    },
    seldomText('evidence', t('fields.evidence')),
    seldomText('handler', t('fields.handler'), 90),
    seldomText('approver', t('fields.approver'), 90),
    seldomText('note', t('fields.note')),
  ];
}

import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LoanView } from '../../../funds/fund.js';
import { sumFen } from '../../../kernel/money.js';
import { useLoans } from '../../api/funds.js';
import { Money, useWithUnit } from '../../format/money.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useMoneyColumn } from '../registers/register-cells.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { useRegister } from '../registers/use-register.js';
import { FUND_LISTS } from './fund-lists.js';

const ROWS = 100;

/** What the villages lent, and what came back of each loan. */
export function LoansPanel() {
  const { t } = useTranslation();
  const state = useRegister(FUND_LISTS.loans);
  const { search } = state;
  const query = useLoans(search.get('villageId'));
  const standing = search.get('standing');
  const rows = (query.data ?? []).filter(
    ({ outstandingFen }) => standing === null || outstandingFen > 0 === (standing === 'open'),
  );
  return (
    <>
      {query.data && <Found rows={rows} />}
      <RegisterFilters
        state={state}
        choices={[
          {
            name: 'standing',
            label: t('funds.standing'),
            options: [
              { value: 'open', label: t('funds.stillOut') },
              { value: 'back', label: t('funds.allBack') },
            ],
          },
        ]}
      >
        <PrintButton />
      </RegisterFilters>
      <QueryNote query={query} />
      {query.data && rows.length === 0 && (
        <EmptyNote
          title={t(query.data.length === 0 ? 'funds.noLoans' : 'registers.emptyFilter')}
          todo={t(query.data.length === 0 ? 'funds.noLoansTodo' : 'registers.emptyFilterTodo')}
        />
      )}
      {rows.length > 0 && <LoanTable rows={rows} />}
    </>
  );
}

function Found({ rows }: { readonly rows: readonly LoanView[] }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const villages = new Set(rows.map(({ villageId }) => villageId)).size;
  return (
    <p className="number" aria-live="polite">
      {t('funds.loansFound', { count: rows.length, villages })}
      {' · '}
      {withUnit(t('funds.lent'))} <Money fen={sumFen(rows.map(({ lentFen }) => lentFen))} />
      {' · '}
      {withUnit(t('funds.returned'))} <Money fen={sumFen(rows.map(({ returnedFen }) => returnedFen))} />
      {' · '}
      <strong>
        {withUnit(t('funds.outstanding'))}{' '}
        <Money fen={sumFen(rows.map(({ outstandingFen }) => outstandingFen))} />
      </strong>
    </p>
  );
}

function LoanTable({ rows }: { readonly rows: readonly LoanView[] }) {
  const { t } = useTranslation();
  const money = useMoneyColumn(rows);
  const mayWrite = useMay('funds:write');
  const columns: TableColumnsType<LoanView> = [
    { key: 'day', title: t('fields.day'), width: 104, className: 'number', dataIndex: 'day' },
    { key: 'village', title: t('fields.villageId'), width: 110, dataIndex: 'villageName' },
    { key: 'counterparty', title: t('funds.borrower'), width: 180, dataIndex: 'counterparty' },
    {
      key: 'summary',
      title: t('fields.summary'),
      render: (_, { entryId, summary }) => (
        <Link to={places.funds({ tab: 'entries', row: entryId })}>{summary}</Link>
      ),
    },
    money('lentFen', t('funds.lent'), ({ lentFen }) => lentFen),
    {
      ...money('returnedFen', t('funds.returned'), ({ returnedFen }) => returnedFen),
      render: (_, { entryId, returnedFen, summary }) =>
        returnedFen === 0 ? (
          <Money fen={0} />
        ) : (
          <Link to={places.funds({ tab: 'entries', returnsId: entryId })}>
            <Money fen={returnedFen} />
            <span className="visually-hidden"> {t('funds.returnsOf', { name: summary })}</span>
          </Link>
        ),
    },
    money('outstandingFen', t('funds.outstanding'), ({ outstandingFen }) => outstandingFen),
    ...(mayWrite
      ? [
          {
            key: 'return',
            title: t('funds.doing'),
            width: 120,
            className: 'no-print',
            render: (_: unknown, { entryId, outstandingFen }: LoanView) =>
              outstandingFen > 0 && (
                <Link to={places.funds({ tab: 'entries', new: '1', returns: entryId })}>
                  {t('funds.recordReturn')}
                </Link>
              ),
          },
        ]
      : []),
  ];
  return (
    <Table<LoanView>
      rowKey="entryId"
      size="small"
      bordered
      className="page-table"
      columns={columns}
      dataSource={[...rows]}
      pagination={{ pageSize: ROWS, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}

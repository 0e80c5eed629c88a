import { Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DISPOSITION_KIND_LABELS, SETTLEMENT_KIND_LABELS } from '../../../cases/case.js';
import type { Label } from '../../../kernel/label.js';
import { CONTINUING_LABELS, REST_FATE_LABELS, SUSPEND_REASONS } from '../../../rectification/move.js';
import { LEFT_REASONS, type StandOutcome, type StandView } from '../../../rectification/opening.js';
import { useStands } from '../../api/openings.js';
import { Money } from '../../format/money.js';
import { StateTag } from '../../format/state-tag.js';
import { FailureNote } from '../../layout/failure-note.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';

const PAGE_SIZE = 20;
const MONEY_LABELS: Readonly<Record<string, Label>> = {
  ...SETTLEMENT_KIND_LABELS,
  ...DISPOSITION_KIND_LABELS,
};
const REASONS: Readonly<Record<string, Label>> = SUSPEND_REASONS;

/** The cases of an opening with one outcome: what each paper says, and where that is written. */
export function StandTable({
  campaign,
  outcome,
}: {
  readonly campaign: string;
  readonly outcome: StandOutcome;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const [page, setPage] = useState(1);
  const query = useStands(campaign, outcome, page, PAGE_SIZE);
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  const columns: TableColumnsType<StandView> = [
    {
      title: t('fields.number'),
      width: 150,
      className: 'number',
      render: (_, { caseId, number }) => <Link to={places.cases({ case: caseId })}>{number}</Link>,
    },
    { title: t('fields.villageId'), dataIndex: 'villageName', width: 110 },
    {
      title: t('fields.description'),
      render: (_, { description }) => <span className="two-lines">{description}</span>,
    },
    { title: t('opening.stand'), width: 260, render: (_, stand) => <StandWords stand={stand} /> },
    { title: t('opening.money'), width: 240, render: (_, stand) => <StandMoney stand={stand} /> },
    outcome === 'left'
      ? {
          title: t('opening.why'),
          render: (_, { leftReason }) => leftReason && read(LEFT_REASONS[leftReason]),
        }
      : { title: t('opening.source'), width: 200, render: (_, stand) => <StandPlace stand={stand} /> },
  ];
  return (
    <Table<StandView>
      rowKey="caseId"
      size="small"
      bordered
      loading={query.isPending}
      columns={columns}
      locale={{ emptyText: t('opening.casesEmpty') }}
      dataSource={[...(query.data?.rows ?? [])]}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total: query.data?.total ?? 0,
        hideOnSinglePage: true,
        showSizeChanger: false,
        onChange: setPage,
      }}
    />
  );
}

/** State and day, and by which paper and whom it was closed. */
export function StandWords({ stand }: { readonly stand: StandView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { state, day, continuingKind, reasonCode, closingPaper, closedBy, restFate, restBasis } = stand;
  const reason = reasonCode === null ? undefined : REASONS[reasonCode];
  const parts = [
    continuingKind === null ? null : read(CONTINUING_LABELS[continuingKind]),
    reason === undefined ? null : read(reason),
    day,
    closingPaper,
    closedBy,
    restFate === null ? null : `${t('opening.rest')} ${read(REST_FATE_LABELS[restFate])} ${restBasis ?? ''}`,
  ].filter((part) => part !== null);
  return (
    <>
      <StateTag state={state} /> {parts.join(' · ')}
    </>
  );
}

/** The lines of money, one below the other. */
export function StandMoney({ stand: { settlements, dispositions } }: { readonly stand: StandView }) {
  const { read } = useLanguage();
  return (
    <>
      {[...settlements, ...dispositions].map(({ kind, amountFen, day, voucher }, place) => {
        const label = MONEY_LABELS[kind];
        return (
          // Two lines of a case may be alike.
          <div key={place}>
            {label && read(label)} <Money fen={amountFen} /> <span className="number">{day}</span> {voucher}
          </div>
        );
      })}
    </>
  );
}

/** The file, sheet and row that say so. */
export function StandPlace({ stand: { file, sheet, row } }: { readonly stand: StandView }) {
  const { t } = useTranslation();
  return (
    <>
      {file === null
        ? t('opening.noPlace')
        : t('opening.place', { file, sheet: sheet ?? '', row: row ?? '' })}
    </>
  );
}

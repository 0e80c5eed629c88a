import { Button, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  REVOKING_RESULTS,
  SAMPLE_REASON_LABELS,
  SAMPLE_RESULT_LABELS,
  type ReinspectionDetailView,
  type SampleView,
} from '../../../rectification/reinspection.js';
import { copyAddress } from '../../api/attachments.js';
import { CaseAmount, useWithUnit } from '../../format/money.js';
import { StateTag } from '../../format/state-tag.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { FollowDialog, type Following } from './follow-dialog.js';
import { ResultDialog } from './result-dialog.js';

/** The sample with its results, and what follows from a bad one. */
export function SampleTable({ one }: { readonly one: ReinspectionDetailView }) {
  const { t } = useTranslation();
  const mayRun = useMay('reinspections:run');
  const [entering, setEntering] = useState<SampleView | null>(null);
  const [following, setFollowing] = useState<Following | null>(null);
  const columns: TableColumnsType<SampleView> = [
    ...useFacts(),
    {
      key: 'act',
      width: 160,
      className: 'no-print',
      render: (_, sample) => (
        <Space size={4} wrap>
          {mayRun && (
            <Button
              size="small"
              type={sample.result === null ? 'primary' : 'default'}
              onClick={() => setEntering(sample)}
            >
              {t(sample.result === null ? 'reinspections.enter' : 'reinspections.change')}
            </Button>
          )}
          <FollowButtons sample={sample} onFollow={setFollowing} />
        </Space>
      ),
    },
  ];
  return (
    <>
      <Table<SampleView>
        rowKey="id"
        size="small"
        bordered
        columns={columns}
        dataSource={[...one.samples]}
        pagination={false}
        className="page-table"
      />
      {entering !== null && (
        <ResultDialog drawnDay={one.drawnDay} sample={entering} onClose={() => setEntering(null)} />
      )}
      {following !== null && <FollowDialog following={following} onClose={() => setFollowing(null)} />}
    </>
  );
}

/** What was drawn and what came of it, without what can be done. */
function useFacts(): TableColumnsType<SampleView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  return [
    { title: t('reinspections.place'), width: 56, align: 'right', className: 'number', dataIndex: 'place' },
    {
      title: t('reinspections.reason'),
      width: 104,
      render: (_, { reason, mark }) => (
        <div title={mark}>
          {read(SAMPLE_REASON_LABELS[reason])}
          <div className="muted number">{mark.slice(0, 6)}</div>
        </div>
      ),
    },
    {
      title: t('reinspections.subject'),
      render: (_, { villageName, case: found }) => (
        <>
          {villageName}{' '}
          {found !== null && (
            <>
              <Link to={places.cases({ case: found.id })}>{found.number}</Link>{' '}
              <StateTag state={found.state} />
              <div>{found.description}</div>
            </>
          )}
        </>
      ),
    },
    {
      title: withUnit(t('reinspections.amount')),
      width: 120,
      align: 'right',
      render: (_, { case: found }) => found && <CaseAmount kind={found.amountKind} fen={found.amountFen} />,
    },
    {
      title: t('reinspections.closedDay'),
      width: 104,
      className: 'number',
      render: (_, { case: found }) => found?.closedDay,
    },
    {
      title: t('reinspections.result'),
      width: 270,
      render: (_, sample) => <Outcome sample={sample} />,
    },
  ];
}

function Outcome({ sample }: { readonly sample: SampleView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { result, resultDay, resultText, checkedBy, attachmentId, recurrence } = sample;
  if (result === null) return <span className="muted">{t('reinspections.unchecked')}</span>;
  return (
    <>
      <strong>{read(SAMPLE_RESULT_LABELS[result])}</strong> <span className="number">{resultDay}</span>{' '}
      {checkedBy}
      {resultText !== null && <div>{resultText}</div>}
      {attachmentId !== null && (
        <div className="no-print">
          {t('reinspections.evidence')}:{' '}
          <a href={copyAddress(attachmentId)} target="_blank" rel="noreferrer">
            {t('reinspections.evidenceOpen')}
          </a>
        </div>
      )}
      {recurrence !== null && (
        <div>
          <Link to={places.cases({ case: recurrence.id })}>
            {t('reinspections.recurred', { number: recurrence.number })}
          </Link>
        </div>
      )}
    </>
  );
}

/** A bad result offers what sets it right: the move that takes the closure back, or a new case. */
function FollowButtons({
  sample,
  onFollow,
}: {
  readonly sample: SampleView;
  readonly onFollow: (following: Following) => void;
}) {
  const { t } = useTranslation();
  const mayRevoke = useMay('cases:revoke');
  const mayRecord = useMay('cases:write');
  const { result, case: found, recurrence } = sample;
  if (result === null) return null;
  const reasonCode = REVOKING_RESULTS[result];
  return (
    <>
      {mayRevoke && reasonCode !== undefined && found?.state === 'closed' && (
        <Button size="small" danger onClick={() => onFollow({ what: 'revoke', sample, found, reasonCode })}>
          {t('reinspections.revoke')}
        </Button>
      )}
      {mayRecord && result === 'recurred' && found !== null && recurrence === null && (
        <Button size="small" onClick={() => onFollow({ what: 'recur', sample, found })}>
          {t('reinspections.recur')}
        </Button>
      )}
      {mayRecord && result === 'concealed' && <Link to={places.newCase}>{t('reinspections.concealed')}</Link>}
    </>
  );
}

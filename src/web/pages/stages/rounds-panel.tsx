import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { VISIT_RESULT_LABELS, VISIT_RESULTS, type RoundView } from '../../../stages/round.js';
import { roundPath, useRounds } from '../../api/stages.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { VoidDialog } from '../registers/void-dialog.js';
import { RoundDialog } from './round-dialog.js';

/** The rounds of inspections, the newest first, each with its villages and its circular. */
export function RoundsPanel() {
  const { t } = useTranslation();
  const query = useRounds(useCampaignCode());
  const mayWrite = useMay('stages:write');
  const [open, setOpen] = useState<RoundView | 'new' | null>(null);
  const [voiding, setVoiding] = useState<RoundView | null>(null);
  useKeys({ n: () => setOpen('new') }, mayWrite && open === null);
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton active aria-label={t('frame.loading')} />;
  const begin = mayWrite && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t('stages.beginRound')} <kbd aria-hidden="true">N</kbd>
    </Button>
  );
  return (
    <>
      {query.data.length === 0 ? (
        <EmptyNote title={t('stages.noRounds')} todo={t('stages.noRoundsTodo')}>
          {begin}
        </EmptyNote>
      ) : (
        <div className="block-head no-print">{begin}</div>
      )}
      {query.data.map((round) => (
        <Round
          key={round.id}
          round={round}
          onEdit={mayWrite && round.voidReason === null ? () => setOpen(round) : null}
          onVoid={mayWrite && round.voidReason === null ? () => setVoiding(round) : null}
        />
      ))}
      {open !== null && <RoundDialog existing={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      {voiding !== null && (
        <VoidDialog
          path={roundPath(voiding.id)}
          version={voiding.version}
          name={t('stages.nth', { no: voiding.no })}
          onClose={() => setVoiding(null)}
        />
      )}
    </>
  );
}

function Round({
  round,
  onEdit,
  onVoid,
}: {
  readonly round: RoundView;
  readonly onEdit: (() => void) | null;
  readonly onVoid: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const counts = VISIT_RESULTS.map((result) => {
    const villages = round.visits.filter((one) => one.result === result).length;
    return `${read(VISIT_RESULT_LABELS[result])} ${villages}`;
  });
  return (
    <section className="block">
      <div className="block-head">
        <h2>
          {t('stages.nth', { no: round.no })}{' '}
          <span className="number">
            {round.fromDay} – {round.toDay}
          </span>
        </h2>
        <Space className="no-print" wrap>
          <Link to={places.circular(round.id)}>{t('stages.circular')}</Link>
          {onEdit && <Button onClick={onEdit}>{t('frame.edit')}</Button>}
          {onVoid && (
            <Button danger onClick={onVoid}>
              {t('registers.void')}
            </Button>
          )}
        </Space>
      </div>
      {round.voidReason !== null && (
        <p className="late">{t('registers.isVoid', { reason: round.voidReason })}</p>
      )}
      <p>
        {[round.ledBy, round.focus, round.circularNumber, round.circularDay].filter(Boolean).join(' · ')}
        {round.replyDay !== null && ` · ${t('stages.replyBy', { day: round.replyDay })}`}
        {' · '}
        {t('stages.visited', { count: round.visits.length })} · {counts.join(' ')}
        {round.late > 0 && <strong className="late"> · {t('stages.lateOf', { count: round.late })}</strong>}
      </p>
      <VisitTable round={round} />
    </section>
  );
}

function VisitTable({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{t('stages.nth', { no: round.no })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fields.villageId')}</th>
          <th scope="col">{t('stages.visitedDay')}</th>
          <th scope="col">{t('stages.result')}</th>
          <th scope="col">{t('stages.finding')}</th>
          <th scope="col">{t('stages.mendedDay')}</th>
        </tr>
      </thead>
      <tbody>
        {round.visits.map((visit) => (
          <tr key={visit.villageId}>
            <th scope="row">{visit.villageName}</th>
            <td className="number">{visit.visitedDay}</td>
            <td>{read(VISIT_RESULT_LABELS[visit.result])}</td>
            <td className="kept-breaks">{visit.finding}</td>
            <td className="number">{visit.mendedDay}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

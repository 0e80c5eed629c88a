import { Button, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { QueuedView } from '../../../desks/queue.js';
import { CASE_STATE_LABELS } from '../../../cases/case-state.js';
import { useCase } from '../../api/cases.js';
import { useQueue } from '../../api/desks.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import './desks.css';
import { QueueAhead } from './queue-ahead.js';
import { QueueCase } from './queue-case.js';
import { QueueEvidence } from './queue-evidence.js';
import { QueueList } from './queue-list.js';
import { useQueuePlace } from './use-queue-place.js';

/** What waits for this person's decision, one after another, with the evidence beside it. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const list = useQueue(campaign);
  const rows = list.data?.rows ?? [];
  const at = useQueuePlace(list.data?.rows);
  const [deciding, setDeciding] = useState(false);
  const step = (by: 1 | -1): void => {
    const to = rows[at.place + by];
    if (!deciding && to) at.go(to);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  const { current } = at;
  return (
    <>
      <PageHead title={t('queue.title')} tools={<Link to="/">{t('queue.back')}</Link>}>
        {current && (
          <span aria-live="polite">
            {t('queue.found', { total: list.data?.total ?? 0, place: at.place + 1 })}{' '}
            <span className="no-print">{t('queue.keys')}</span>
          </span>
        )}
      </PageHead>
      {list.isError && <FailureNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && campaign !== '' && <Skeleton active aria-label={t('frame.loading')} />}
      {at.last && <LastOne last={at.last} />}
      {list.data && !current && (
        <EmptyNote title={t('queue.empty')} todo={t('queue.emptyTodo')}>
          <Link to="/">{t('queue.back')}</Link>
        </EmptyNote>
      )}
      {current && (
        <div className="queue">
          <div>
            <Space className="no-print">
              <Button disabled={deciding || at.place === 0} onClick={() => step(-1)}>
                {t('queue.previous')} <kbd aria-hidden="true">K</kbd>
              </Button>
              <Button disabled={deciding || at.place >= rows.length - 1} onClick={() => step(1)}>
                {t('queue.next')} <kbd aria-hidden="true">J</kbd>
              </Button>
            </Space>
            <QueueList rows={rows} current={current} onGo={(row) => !deciding && at.go(row)} />
          </div>
          <QueueCase key={current.caseId} row={current} onDeciding={setDeciding} />
          <QueueEvidence key={`evidence ${current.caseId}`} caseId={current.caseId} quiet={deciding} />
        </div>
      )}
      {rows[at.place + 1] && <QueueAhead caseId={rows[at.place + 1]?.caseId ?? ''} />}
    </>
  );
}

/** What became of the one before, and the way back where that was wrong. */
function LastOne({ last }: { readonly last: QueuedView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { number, caseId } = last;
  const after = useCase(caseId);
  if (!after.data) return null;
  return (
    <p className="desk-quiet no-print" role="status">
      {t('queue.last', { number, state: read(CASE_STATE_LABELS[after.data.state]) })}{' '}
      <Link to={places.cases({ case: caseId })}>{t('queue.lastOpen', { number })}</Link>
    </p>
  );
}

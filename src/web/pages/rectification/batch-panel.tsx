import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Progress, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BATCH_STATE_LABELS, type BatchView } from '../../../rectification/bulk-batch.js';
import { bulkLabel, WAYS_BACK } from '../../../rectification/bulk.js';
import { useBatch } from '../../api/bulk.js';
import { cancelJob } from '../../api/imports.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { QueryNote } from '../../layout/query-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { BackDialog } from './back-dialog.js';
import { BatchCases, useResultText } from './batch-cases.js';
import './bulk.css';

/** One batch: how far it is while it runs, what came of each case, and the way back. */
export function BatchPanel({
  id,
  onClose,
}: {
  readonly id: string;
  /** Where it stands in a dialog: closes that. */
  readonly onClose?: () => void;
}) {
  const batch = useBatch(id);
  useRefreshAtEnd(batch.data);
  if (!batch.isSuccess) return <QueryNote query={batch} />;
  return <Panel batch={batch.data} {...(onClose ? { onClose } : {})} />;
}

/** Once the batch is over, everything that was read speaks of the ledger before. */
function useRefreshAtEnd(batch: BatchView | undefined): void {
  const queries = useQueryClient();
  const isOver = batch !== undefined && batch.state !== 'running';
  useEffect(() => {
    if (isOver) void refreshAfterWrite(queries);
  }, [isOver, queries]);
}

function Panel({ batch, onClose }: { readonly batch: BatchView; readonly onClose?: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const running = batch.state === 'running';
  const reached = batch.done + batch.refused;
  return (
    <>
      <p>
        <strong>
          {batch.takesBack === null
            ? read(bulkLabel(batch.deed))
            : t('bulk.backTitle', { what: read(bulkLabel(batch.deed)) })}
        </strong>
        {' · '}
        {t('bulk.by', { who: actorName(batch.startedBy), time: instantText(batch.startedAt) })}
        {batch.takesBack !== null && (
          <>
            {' · '}
            <Link to={places.batch(batch.takesBack)}>{t('bulk.takesBack')}</Link>
            {' · '}
            {t('bulk.reason', { reason: batch.reason ?? '' })}
          </>
        )}
      </p>
      {running ? (
        <RunningNote batch={batch} />
      ) : (
        <Alert
          type={batch.refused > 0 || reached < batch.asked ? 'warning' : 'success'}
          showIcon
          role="status"
          title={[
            read(BATCH_STATE_LABELS[batch.state]),
            `${t('bulk.done')} ${batch.done}`,
            ...(batch.refused > 0 ? [`${t('bulk.notDone')} ${batch.refused}`] : []),
            ...(reached < batch.asked ? [t('bulk.notReached', { count: batch.asked - reached })] : []),
          ].join(' · ')}
          style={{ marginBottom: 8 }}
        />
      )}
      <BatchCases batch={batch} />
      <BatchTools batch={batch} {...(onClose ? { onClose } : {})} />
    </>
  );
}

function RunningNote({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation();
  const done = batch.done + batch.refused;
  const { jobId } = batch;
  return (
    <div aria-live="polite">
      <Space wrap>
        <span>{t('bulk.running', { done, total: batch.asked })}</span>
        {jobId !== null && <Button onClick={() => void cancelJob(jobId)}>{t('bulk.stop')}</Button>}
        <span className="muted">{t('bulk.leave')}</span>
      </Space>
      <Progress percent={Math.round((done / batch.asked) * 100)} aria-label={t('bulk.result')} />
    </div>
  );
}

/** What can be done with the results: taken back, copied, shown on a page of their own. */
function BatchTools({ batch, onClose }: { readonly batch: BatchView; readonly onClose?: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { message } = App.useApp();
  const resultText = useResultText();
  const [asking, setAsking] = useState(false);
  const open = batch.cases.filter(({ back }) => back === 'open').length;
  const copy = async (): Promise<void> => {
    const rows = batch.cases.map((one) => [
      one.number,
      one.villageName ?? '',
      one.description,
      resultText(one),
    ]);
    const plain = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
    await navigator.clipboard.writeText(rows.map((row) => row.map(plain).join('\t')).join('\n'));
    void message.success(t('bulk.copied'));
  };
  const backable = batch.takesBack === null && WAYS_BACK[batch.deed].open;
  return (
    <>
      {batch.takesBack === null && batch.state !== 'running' && (
        <p className="muted">{read(WAYS_BACK[batch.deed].label)}</p>
      )}
      <Space wrap className="bulk-foot">
        {onClose && (
          <Button type="primary" onClick={onClose}>
            {t('bulk.close')}
          </Button>
        )}
        {backable && batch.state !== 'running' && (
          <Button danger disabled={open === 0} onClick={() => setAsking(true)}>
            {open === 0 ? t('bulk.backNone') : t('bulk.backOf', { count: open })}
          </Button>
        )}
        <Button onClick={() => void copy()}>{t('bulk.copy')}</Button>
        {onClose && <Link to={places.batch(batch.id)}>{t('bulk.openBatch')}</Link>}
      </Space>
      {asking && <BackDialog batch={batch} open={open} onClose={() => setAsking(false)} />}
    </>
  );
}

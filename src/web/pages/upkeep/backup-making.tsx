import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Progress, Space } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobView } from '../../../jobs/job.js';
import { backupKey, makeBackup } from '../../api/backup.js';
import { Failure } from '../../api/http.js';
import { cancelJob, hasEnded, useJob } from '../../api/imports.js';
import { FailureNote } from '../../layout/failure-note.js';
import { COLOURS } from '../../layout/theme.js';

const makingKey = ['backup-making'] as const;

/** The copy that this browser had made last, and how to have one made. */
export function useMaking() {
  const queries = useQueryClient();
  // Kept outside of the page, so that it is still watched by whoever left the page and comes back.
  const { data: id } = useQuery<string | null>({
    queryKey: makingKey,
    queryFn: () => null,
    initialData: null,
    enabled: false,
  });
  const beginning = useMutation({
    mutationFn: makeBackup,
    onSuccess: (job) => {
      queries.setQueryData(makingKey, job.id);
      void queries.invalidateQueries({ queryKey: backupKey });
    },
  });
  return {
    begin: () => beginning.mutate(),
    isBeginning: beginning.isPending,
    error: beginning.error,
    job: useJob(id).data ?? null,
  };
}

/** How far the copy is that this browser had made, and how it ended. */
export function MakingPanel({ job }: { readonly job: JobView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const cancelling = useMutation({ mutationFn: () => cancelJob(job.id) });
  const ended = hasEnded(job);
  const wasRunning = useRef(!ended);
  useEffect(() => {
    if (!ended || !wasRunning.current) return;
    wasRunning.current = false;
    void queries.invalidateQueries({ queryKey: backupKey });
    if (job.state === 'done') void message.success(t('backup.made'));
    // Told once, when it ends.
  }, [ended]);
  if (job.state === 'failed' && job.error) {
    const { code, params, message: said } = job.error;
    return (
      <>
        <Alert type="error" showIcon title={t('backup.makeFailed')} style={{ marginBottom: 6 }} />
        <FailureNote error={new Failure('refused', code, { ...params }, said)} />
      </>
    );
  }
  if (job.state === 'cancelled') {
    return <Alert type="info" showIcon title={t('backup.cancelled')} style={{ marginBottom: 12 }} />;
  }
  if (ended) return null;
  return (
    <div className="backup-making" role="status">
      <Space size="middle" wrap>
        <strong>{t('backup.making')}</strong>
        <span>{t(`backup.phases.${phaseOf(job)}`)}</span>
        {job.total !== null && (
          <span className="number">{t('backup.progress', { done: job.done, total: job.total })}</span>
        )}
        <Button loading={cancelling.isPending} onClick={() => cancelling.mutate()}>
          {t('backup.cancel')}
        </Button>
      </Space>
      <Progress
        aria-label={t('backup.making')}
        percent={job.total === null || job.total === 0 ? 100 : Math.floor((job.done / job.total) * 100)}
        strokeColor={COLOURS.primary}
        status="active"
        showInfo={job.total !== null}
      />
      <div className="muted">{t('backup.makingHint')}</div>
    </div>
  );
}

function phaseOf({ state, phase }: JobView): 'waiting' | 'starting' | 'copying' | 'proving' {
  if (state === 'waiting') return 'waiting';
  return phase === 'copying' || phase === 'proving' ? phase : 'starting';
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flagRunState, runFlags } from '../../api/flags.js';
import { Failure } from '../../api/http.js';
import { cancelJob, hasEnded, useJob } from '../../api/imports.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';

/** Looks through all registers again, beside whatever else is done: how far it is, cancelling, and what came of it. */
export function FlagRunPanel({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId).data;
  const starting = useMutation({ mutationFn: () => runFlags(campaign), onSuccess: ({ id }) => setJobId(id) });
  const cancelling = useMutation({ mutationFn: cancelJob });
  const ended = job !== undefined && hasEnded(job);
  useEffect(() => {
    if (!ended || job.state !== 'done') return;
    const tell = async (): Promise<void> => {
      // Before the list is asked for again, which looks for what changed since.
      const { last } = await flagRunState(campaign);
      await refreshAfterWrite(queries);
      if (last?.scope !== 'all') return;
      const { villages, elapsedMs, ...counts } = last;
      const seconds = (elapsedMs / 1_000).toFixed(1);
      await message.success(t('flags.ran', { count: villages, seconds, ...counts }), 8);
    };
    void tell();
    // Told once, when it ends.
  }, [ended]);
  const isRunning = starting.isPending || (jobId !== null && !ended);
  const failure = job?.state === 'failed' && job.error !== null ? job.error : null;
  return (
    <>
      {starting.isError && <FailureNote error={starting.error} />}
      {failure && (
        <FailureNote error={new Failure('refused', failure.code, { ...failure.params }, failure.message)} />
      )}
      {job?.state === 'cancelled' && <span role="status">{t('flags.cancelled')}</span>}
      {isRunning && (
        <span role="status" className="flag-run">
          {t('flags.running')}
          {job && job.total !== null && job.total > 0 && (
            <Progress
              aria-label={t('flags.running')}
              steps={10}
              percent={Math.floor((job.done / job.total) * 100)}
            />
          )}
        </span>
      )}
      {isRunning && jobId !== null ? (
        <Button loading={cancelling.isPending} onClick={() => cancelling.mutate(jobId)}>
          {t('flags.cancel')}
        </Button>
      ) : (
        <Button loading={starting.isPending} onClick={() => starting.mutate()}>
          {t('flags.runAll')}
        </Button>
      )}
    </>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/imports.js';
import { confirmOpening } from '../../api/openings.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { jobDone } from './carry-out.js';

/** The one act of the inspector: says first what it will do, and shows how far it is. */
export function ConfirmOpening({
  campaign,
  awaiting,
}: {
  readonly campaign: string;
  readonly awaiting: number;
}) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId).data;
  const confirming = useMutation({
    mutationFn: async () => {
      const { id } = await confirmOpening(campaign);
      setJobId(id);
      await jobDone(id);
    },
    onSuccess: () => void message.success(t('opening.done')),
    onSettled: () => {
      setJobId(null);
      return refreshAfterWrite(queries);
    },
  });
  return (
    <div className="next-step">
      {confirming.isError && <FailureNote error={confirming.error} />}
      <Button
        type="primary"
        loading={confirming.isPending}
        onClick={() =>
          void modal.confirm({
            title: t('opening.confirm'),
            content: t('opening.confirmAsk', { count: awaiting }),
            okText: t('opening.confirmNow'),
            cancelText: t('frame.cancel'),
            onOk: () => confirming.mutate(),
          })
        }
      >
        {t('opening.confirm')}
      </Button>{' '}
      {confirming.isPending && job && (
        <span role="status" className="number">
          {t('opening.confirming', { done: job.done, total: job.total ?? awaiting })}
        </span>
      )}
    </div>
  );
}

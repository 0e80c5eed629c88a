import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportReport } from '../../../exchange/import-report.js';
import { Failure } from '../../api/http.js';
import { cancelJob, hasEnded, useImport, useJob } from '../../api/imports.js';
import { useFailureSentence } from '../../layout/failure-words.js';
import { places } from '../../places.js';
import { ApplyAll } from './apply-all.js';
import { ImportStateWord } from './import-state.js';
import { cancelUpload, forgetUploads, type Upload } from './uploads.js';

/** The files of now, each with its progress and what came out. */
export function UploadList({ uploads }: { readonly uploads: readonly Upload[] }) {
  const { t } = useTranslation();
  return (
    <section className="block" aria-live="polite">
      <div className="block-head">
        <h2>{t('imports.current')}</h2>
        <Button type="link" onClick={() => forgetUploads(uploads.map(({ key }) => key))}>
          {t('imports.clearList')}
        </Button>
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('imports.file')}</th>
            <th scope="col">{t('imports.progress')}</th>
            <th scope="col">{t('imports.result')}</th>
            <th scope="col" aria-label={t('imports.open')} />
          </tr>
        </thead>
        <tbody>
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} />
          ))}
        </tbody>
      </table>
      <p className="muted">{t('imports.leaveHint')}</p>
      <ApplyAll uploads={uploads} />
    </section>
  );
}

/** How an upload stands: what its job says, and the report once there is one. */
function useProgress(upload: Upload) {
  const queries = useQueryClient();
  const job = useJob(upload.state === 'sent' ? upload.jobId : null);
  // A job that the server no longer knows has ended long ago; its report is there.
  const forgotten = job.error instanceof Failure && job.error.kind === 'missing';
  const ended = forgotten || (job.data !== undefined && hasEnded(job.data));
  useEffect(() => {
    if (ended) void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
  }, [ended, queries]);
  const isCancelled = upload.state === 'cancelled' || job.data?.state === 'cancelled';
  return {
    job: job.data,
    running: upload.state === 'sending' || upload.state === 'queued' || (upload.state === 'sent' && !ended),
    isCancelled,
    failure: upload.error ?? (job.data?.error && !isCancelled ? failureOfJob(job.data.error) : null),
    report: useImport(ended && !isCancelled && upload.importId ? upload.importId : '').data,
  };
}

function UploadRow({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { job, running, isCancelled, failure, report } = useProgress(upload);
  const word = failure ? 'imports.phases.failed' : isCancelled ? 'imports.cancelled' : 'imports.phases.done';
  return (
    <tr>
      <th scope="row">{upload.name}</th>
      <td style={{ minWidth: 180 }}>
        {running ? (
          <UploadProgress
            upload={upload}
            done={job?.done ?? 0}
            total={job?.total ?? null}
            phase={job?.phase ?? ''}
          />
        ) : (
          t(word)
        )}
      </td>
      <td>
        {failure !== null && (
          <span className="late">{sentence(failure).reason || sentence(failure).what}</span>
        )}
        {report && <Outcome report={report} />}
      </td>
      <td>
        {running && <CancelButton upload={upload} />}
        {report && <Link to={places.import(report.importId)}>{t('imports.open')}</Link>}
      </td>
    </tr>
  );
}

function Outcome({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const counts = report.state === 'refused' ? [] : (['created', 'changed', 'unchanged', 'refused'] as const);
  return (
    <>
      <ImportStateWord state={report.state} />
      {counts.map((name) => (
        <span key={name} className="number">
          {' · '}
          {t(`imports.counts.${name}`)} {report[name]}
        </span>
      ))}
    </>
  );
}

function CancelButton({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useFailureSentence();
  const cancelling = useMutation({
    mutationFn: () => cancelJob(upload.jobId ?? ''),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jobs', upload.jobId] }),
    onError: (error) => void message.error(sentence(error).what),
  });
  return (
    <Button
      loading={cancelling.isPending}
      onClick={() => {
        if (upload.state === 'sent') cancelling.mutate();
        else cancelUpload(upload.key);
      }}
    >
      {t('frame.cancel')}
    </Button>
  );
}

const failureOfJob = (error: {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
}) => new Failure('refused', error.code, error.params, error.message);

const PHASES = ['waiting', 'reading', 'planning', 'applying'] as const;

function UploadProgress({
  upload,
  done,
  total,
  phase,
}: {
  readonly upload: Upload;
  readonly done: number;
  readonly total: number | null;
  readonly phase: string;
}) {
  const { t } = useTranslation();
  const known = PHASES.find((one) => one === phase) ?? 'waiting';
  const word = upload.state === 'sent' ? known : upload.state === 'sending' ? 'sending' : 'queued';
  return (
    <>
      {t(`imports.phases.${word}`)}{' '}
      {total !== null && total > 0 ? (
        <Progress percent={Math.round((100 * done) / total)} size="small" aria-label={upload.name} />
      ) : (
        done > 0 && <span className="number">{done}</span>
      )}
    </>
  );
}

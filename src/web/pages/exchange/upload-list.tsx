import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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

function UploadRow({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sentence = useFailureSentence();
  const job = useJob(upload.state === 'sent' ? upload.jobId : null);
  // A job that the server no longer knows has ended long ago; its report is there.
  const forgotten = job.error instanceof Failure && job.error.kind === 'missing';
  const ended = forgotten || (job.data !== undefined && hasEnded(job.data));
  const report = useImport(ended && upload.importId ? upload.importId : '');
  const cancelling = useMutation({
    mutationFn: () => cancelJob(upload.jobId ?? ''),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jobs', upload.jobId] }),
    onError: (error) => void message.error(sentence(error).what),
  });
  useEffect(() => {
    if (ended) void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
  }, [ended, queries]);

  const failure = upload.error ?? (job.data?.error ? failureOfJob(job.data.error) : null);
  const running =
    upload.state === 'sending' || upload.state === 'queued' || (upload.state === 'sent' && !ended);
  return (
    <tr>
      <th scope="row">{upload.name}</th>
      <td style={{ minWidth: 180 }}>
        {running && (
          <UploadProgress
            upload={upload}
            done={job.data?.done ?? 0}
            total={job.data?.total ?? null}
            phase={job.data?.phase ?? ''}
          />
        )}
        {!running &&
          t(
            failure
              ? 'imports.phases.failed'
              : upload.state === 'cancelled' || job.data?.state === 'cancelled'
                ? 'imports.cancelled'
                : 'imports.phases.done',
          )}
      </td>
      <td>
        {failure !== null && (
          <span className="late">{sentence(failure).reason || sentence(failure).what}</span>
        )}
        {report.data && (
          <>
            <ImportStateWord state={report.data.state} />
            {report.data.state !== 'refused' &&
              (['created', 'changed', 'unchanged', 'refused'] as const).map((name) => (
                <span key={name} className="number">
                  {' · '}
                  {t(`imports.counts.${name}`)} {report.data[name]}
                </span>
              ))}
          </>
        )}
      </td>
      <td>
        {running && (
          <Button
            onClick={() => {
              if (upload.state === 'sent') cancelling.mutate();
              else cancelUpload(upload.key);
            }}
          >
            {t('imports.cancel')}
          </Button>
        )}
        {report.data && <Link to={places.import(report.data.importId)}>{t('imports.open')}</Link>}
      </td>
    </tr>
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

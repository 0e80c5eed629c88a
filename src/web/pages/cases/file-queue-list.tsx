import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFailureSentence } from '../../layout/failure-words.js';
import type { FileQueue, QueuedFile } from './file-queue.js';

/** The files of now: how far each is, and what became of it. */
export function FileQueueList({
  queue,
  files,
}: {
  readonly queue: FileQueue;
  readonly files: readonly QueuedFile[];
}) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  const ended = files.filter(({ state }) => state !== 'waiting' && state !== 'sending');
  return (
    <section className="file-queue" aria-label={t('evidence.queue')}>
      <ul aria-live="polite">
        {files.map((file) => (
          <QueuedFileLine key={file.key} queue={queue} file={file} />
        ))}
      </ul>
      {ended.length > 0 && (
        <Button type="link" onClick={() => queue.forgetEnded()}>
          {t('evidence.clearQueue')}
        </Button>
      )}
    </section>
  );
}

function QueuedFileLine({ queue, file }: { readonly queue: FileQueue; readonly file: QueuedFile }) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { key, path, state, part, error } = file;
  const moving = state === 'waiting' || state === 'sending';
  const said = state === 'failed' ? sentence(error) : null;
  return (
    <li>
      <span className="file-queue-name" title={path}>
        {path}
      </span>
      <span className="file-queue-state">
        {state === 'sending' ? (
          <Progress percent={Math.round(part * 100)} size="small" aria-label={path} />
        ) : (
          <span className={state === 'failed' ? 'late' : 'muted'}>
            {said ? said.reason || said.what : t(`evidence.states.${state}`)}
          </span>
        )}
      </span>
      {moving && (
        <Button aria-label={t('evidence.cancelFile', { name: path })} onClick={() => queue.cancel(key)}>
          {t('frame.cancel')}
        </Button>
      )}
      {(state === 'failed' || state === 'cancelled') && (
        <Button aria-label={t('evidence.retryFile', { name: path })} onClick={() => queue.retry(key)}>
          {t('frame.retry')}
        </Button>
      )}
    </li>
  );
}

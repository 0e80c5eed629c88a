import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '../../../attachments/attachment.js';
import { sendAttachment } from '../../api/attachments.js';
import { AttachmentLook } from '../cases/attachment-look.js';
import type { DroppedFile } from '../cases/dropped-files.js';
import { FileDrop } from '../cases/file-drop.js';
import { FileQueueList } from '../cases/file-queue-list.js';
import { FileQueue } from '../cases/file-queue.js';

/** The files that were taken in, and how many are not there yet or failed. */
export interface TakenIn {
  readonly ids: readonly string[];
  readonly unfinished: number;
}

/** Nothing yet. */
export const NOTHING_TAKEN: TakenIn = { ids: [], unfinished: 0 };

/** Takes pictures of a count in by dropping, choosing or pasting, and shows those that are there. */
export function PhotographIntake({ onChange }: { readonly onChange?: (taken: TakenIn) => void }) {
  const { t } = useTranslation();
  const [queue] = useState(() => new FileQueue());
  const files = useSyncExternalStore(queue.subscribe, queue.now);
  const [taken, setTaken] = useState<readonly AttachmentView[]>([]);
  useEffect(() => () => queue.stop(), [queue]);
  const unfinished = files.filter(({ state }) => state !== 'done' && state !== 'cancelled').length;
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => tell.current?.({ ids: taken.map(({ id }) => id), unfinished }), [taken, unfinished]);
  const add = (dropped: readonly DroppedFile[]): void =>
    queue.add(dropped, async ({ path, file }, onProgress, signal) => {
      const sent = await sendAttachment(path, file, onProgress, signal);
      setTaken((before) => (before.some(({ id }) => id === sent.id) ? before : [...before, sent]));
    });
  return (
    <>
      <FileDrop hint={t('assets.photographHint')} onFiles={add} />
      <FileQueueList queue={queue} files={files.filter(({ state }) => state !== 'done')} />
      {taken.length > 0 && (
        <ul className="small-looks taken-in" aria-label={t('assets.photographs')}>
          {taken.map((file) => (
            <li key={file.id}>
              <AttachmentLook file={file} isSmall />
              <Button
                type="text"
                size="small"
                aria-label={t('assets.leaveOut', { name: file.name })}
                icon={<CloseOutlined />}
                onClick={() => setTaken(taken.filter(({ id }) => id !== file.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

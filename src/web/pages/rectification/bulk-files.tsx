import { Button, Input, Space } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_ATTACHMENT_BOUNDS } from '../../../cases/case-attachment.js';
import { isDay } from '../../../kernel/calendar.js';
import { BULK_FILES_MAX } from '../../../rectification/bulk.js';
import { sendAttachment } from '../../api/attachments.js';
import type { BulkFilesInput } from '../../api/bulk.js';
import { useKeys } from '../../layout/keys.js';
import type { DroppedFile } from '../cases/dropped-files.js';
import { FileDrop } from '../cases/file-drop.js';
import { FileQueue } from '../cases/file-queue.js';
import { FileQueueList } from '../cases/file-queue-list.js';
import '../cases/attachments.css';

/** Files that are put to every chosen case, with what is typed of them. */
export function BulkFiles({
  before,
  onReady,
  onCancel,
}: {
  /** What was said when the preview was looked at. */
  readonly before: BulkFilesInput | null;
  readonly onReady: (input: BulkFilesInput) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [place, setPlace] = useState(before?.place ?? '');
  const [takenDay, setTakenDay] = useState<string>(before?.takenDay ?? '');
  const [note, setNote] = useState(before?.note ?? '');
  const [ids, setIds] = useState(before?.attachmentIds ?? []);
  const [fault, setFault] = useState<string | null>(null);
  const [queue] = useState(() => new FileQueue());
  const files = useSyncExternalStore(queue.subscribe, queue.now);
  useEffect(() => () => queue.stop(), [queue]);
  const add = (dropped: readonly DroppedFile[]): void => {
    setFault(null);
    queue.add(dropped, async ({ path, file }, onProgress, signal) => {
      const { id } = await sendAttachment(path, file, onProgress, signal);
      setIds((before) => (before.includes(id) ? before : [...before, id]));
    });
  };
  const look = (): void => {
    const moving = files.some(({ state }) => state === 'waiting' || state === 'sending');
    if (moving) setFault(t('bulk.filesWaiting'));
    else if (ids.length === 0) setFault(t('bulk.filesNone'));
    else if (ids.length > BULK_FILES_MAX) setFault(t('bulk.filesTooMany', { max: BULK_FILES_MAX }));
    else {
      onReady({
        attachmentIds: ids,
        place: place.trim() || null,
        takenDay: isDay(takenDay) ? takenDay : null,
        note: note.trim() || null,
      });
    }
  };
  useKeys({ 'ctrl+enter': look });
  return (
    <>
      <Space wrap className="evidence-typed">
        <Input
          aria-label={t('evidence.place')}
          placeholder={t('evidence.place')}
          maxLength={CASE_ATTACHMENT_BOUNDS.placeCharacters}
          value={place}
          onChange={({ target }) => setPlace(target.value)}
        />
        <label>
          {t('evidence.takenDay')}{' '}
          <input
            type="date"
            className="day-input"
            value={takenDay}
            onChange={({ target }) => setTakenDay(target.value)}
          />
        </label>
        <Input
          aria-label={t('evidence.note')}
          placeholder={t('evidence.note')}
          maxLength={CASE_ATTACHMENT_BOUNDS.noteCharacters}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </Space>
      <FileDrop hint={t('bulk.filesHint', { max: BULK_FILES_MAX })} onFiles={add} />
      {before !== null && <p>{t('bulk.filesKept', { count: ids.length })}</p>}
      <FileQueueList queue={queue} files={files} />
      {fault !== null && (
        <p role="alert" className="late">
          {fault}
        </p>
      )}
      <Space className="bulk-foot">
        <Button type="primary" onClick={look}>
          {t('bulk.look')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{t('frame.cancel')}</Button>
      </Space>
    </>
  );
}

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

/** What is typed of all the files; texts as they are typed. */
interface Typed {
  readonly place: string;
  readonly takenDay: string;
  readonly note: string;
}

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
  const [typed, setTyped] = useState<Typed>({
    place: before?.place ?? '',
    takenDay: before?.takenDay ?? '',
    note: before?.note ?? '',
  });
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
        place: typed.place.trim() || null,
        takenDay: isDay(typed.takenDay) ? typed.takenDay : null,
        note: typed.note.trim() || null,
      });
    }
  };
  useKeys({ 'ctrl+enter': look });
  return (
    <>
      <TypedOfFiles typed={typed} onChange={setTyped} />
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

function TypedOfFiles({
  typed,
  onChange,
}: {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}) {
  const { t } = useTranslation();
  return (
    <Space wrap className="evidence-typed">
      <Input
        aria-label={t('evidence.place')}
        placeholder={t('evidence.place')}
        maxLength={CASE_ATTACHMENT_BOUNDS.placeCharacters}
        value={typed.place}
        onChange={({ target }) => onChange({ ...typed, place: target.value })}
      />
      <label>
        {t('evidence.takenDay')}{' '}
        <input
          type="date"
          className="day-input"
          value={typed.takenDay}
          onChange={({ target }) => onChange({ ...typed, takenDay: target.value })}
        />
      </label>
      <Input
        aria-label={t('evidence.note')}
        placeholder={t('evidence.note')}
        maxLength={CASE_ATTACHMENT_BOUNDS.noteCharacters}
        value={typed.note}
        onChange={({ target }) => onChange({ ...typed, note: target.value })}
      />
    </Space>
  );
}

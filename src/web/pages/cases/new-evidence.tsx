import { useQueryClient } from '@tanstack/react-query';
import { Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_ATTACHMENT_BOUNDS, type CaseAttachmentInput } from '../../../cases/case-attachment.js';
import { isDay } from '../../../kernel/calendar.js';
import { linkAttachments, refreshFiles, sendAttachment } from '../../api/attachments.js';
import type { DroppedFile } from './dropped-files.js';
import { FileDrop } from './file-drop.js';
import { FileQueueList } from './file-queue-list.js';
import { useGoingFiles } from './use-going-files.js';
import './attachments.css';

type Typed = Pick<CaseAttachmentInput, 'place' | 'takenDay' | 'takenTime' | 'note'>;

/** What is typed holds for the files that are dropped after it: chat programs take away what the camera wrote. */
export function NewEvidence({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>({});
  const { queue, files } = useGoingFiles();
  const add = (dropped: readonly DroppedFile[]): void =>
    queue.add(dropped, async ({ path, file }, onProgress, signal) => {
      const { id } = await sendAttachment(path, file, onProgress, signal);
      await linkAttachments(caseId, [{ attachmentId: id, ...typed }]);
      await refreshFiles(queries, caseId);
    });
  return (
    <>
      <TypedFields typed={typed} onChange={(change) => setTyped({ ...typed, ...change })} />
      <FileDrop hint={t('evidence.hint')} onFiles={add} />
      <FileQueueList queue={queue} files={files} />
    </>
  );
}

function TypedFields({
  typed,
  onChange,
}: {
  readonly typed: Typed;
  readonly onChange: (change: Typed) => void;
}) {
  const { t } = useTranslation();
  return (
    <Space wrap className="evidence-typed">
      <Input
        aria-label={t('evidence.place')}
        placeholder={t('evidence.place')}
        maxLength={CASE_ATTACHMENT_BOUNDS.placeCharacters}
        value={typed.place ?? ''}
        onChange={({ target }) => onChange({ place: target.value })}
      />
      <label>
        {t('evidence.takenDay')}{' '}
        <input
          type="date"
          className="day-input"
          value={typed.takenDay ?? ''}
          onChange={({ target }) => onChange({ takenDay: isDay(target.value) ? target.value : null })}
        />
      </label>
      <label>
        {t('evidence.takenTime')}{' '}
        <input
          type="time"
          className="day-input"
          value={typed.takenTime ?? ''}
          onChange={({ target }) => onChange({ takenTime: target.value === '' ? null : target.value })}
        />
      </label>
      <Input
        aria-label={t('evidence.note')}
        placeholder={t('evidence.note')}
        maxLength={CASE_ATTACHMENT_BOUNDS.noteCharacters}
        value={typed.note ?? ''}
        onChange={({ target }) => onChange({ note: target.value })}
      />
    </Space>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Image, Input, Skeleton, Space } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../kernel/calendar.js';
import type { CaseView } from '../../../cases/case.js';
import {
  CASE_ATTACHMENT_BOUNDS,
  type CaseAttachmentInput,
  type CaseAttachmentView,
} from '../../../cases/case-attachment.js';
import { linkAttachments, refreshFiles, sendAttachment, useCaseAttachments } from '../../api/attachments.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { AttachmentCard } from './attachment-card.js';
import { AttachmentEndDialog } from './attachment-end-dialog.js';
import type { DroppedFile } from './dropped-files.js';
import { FileDrop } from './file-drop.js';
import { FileQueue } from './file-queue.js';
import { FileQueueList } from './file-queue-list.js';
import './attachments.css';

/** The evidence of a case: what is there, and a place to drop more. */
export function CaseAttachments({ one }: { readonly one: CaseView }) {
  const { t } = useTranslation();
  const list = useCaseAttachments(one.id);
  const mayWrite = useMay('attachments:write') && one.state !== 'voided' && one.state !== 'closed';
  const [ending, setEnding] = useState<CaseAttachmentView | null>(null);
  if (list.isError) return <FailureNote error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      {mayWrite && <NewEvidence caseId={one.id} />}
      {list.isPending ? (
        <Skeleton active />
      ) : list.data.length === 0 ? (
        <p className="muted">{t(mayWrite ? 'evidence.emptyTodo' : 'evidence.empty')}</p>
      ) : (
        <Image.PreviewGroup>
          <ul className="attachment-grid">
            {list.data.map((link) => (
              <AttachmentCard
                key={link.id}
                link={link}
                {...(mayWrite && link.struck === null ? { onEnd: () => setEnding(link) } : {})}
              />
            ))}
          </ul>
        </Image.PreviewGroup>
      )}
      {ending && <AttachmentEndDialog one={one} link={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

type Typed = Pick<CaseAttachmentInput, 'place' | 'takenDay' | 'takenTime' | 'note'>;

/** What is typed holds for the files that are dropped after it: chat programs take away what the camera wrote. */
function NewEvidence({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>({});
  const [queue] = useState(() => new FileQueue());
  const files = useSyncExternalStore(queue.subscribe, queue.now);
  useEffect(() => () => queue.stop(), [queue]);
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

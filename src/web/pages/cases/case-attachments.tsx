import { Image, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import type { CaseAttachmentView } from '../../../cases/case-attachment.js';
import { useCaseAttachments } from '../../api/attachments.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { AttachmentCard } from './attachment-card.js';
import { AttachmentEndDialog } from './attachment-end-dialog.js';
import { NewEvidence } from './new-evidence.js';
import './attachments.css';

/** The evidence of a case: what is there, and a place to drop more. */
export function CaseAttachments({
  one,
  takesFiles,
}: {
  readonly one: CaseView;
  /** Whether files are dropped here; only one place of a page may take what is pasted. */
  readonly takesFiles: boolean;
}) {
  const { t } = useTranslation();
  const list = useCaseAttachments(one.id);
  const mayWrite = useMay('attachments:write') && one.state !== 'voided' && one.state !== 'closed';
  const [ending, setEnding] = useState<CaseAttachmentView | null>(null);
  if (list.isError) return <FailureNote error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      {mayWrite && takesFiles && <NewEvidence caseId={one.id} />}
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

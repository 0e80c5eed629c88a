import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal, Skeleton, Space } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES_WITH_PURPOSE } from '../../../access/role.js';
import { ATTACHMENT_BOUNDS, type AttachmentView } from '../../../attachments/attachment.js';
import { copyAddress } from '../../api/attachments.js';
import { bytesText } from '../../format/bytes-text.js';
import { DownloadButton } from '../../layout/download-button.js';
import { useSession } from '../../layout/session-context.js';
import './pdf.css';

/** The reader of PDF is large, and is loaded when somebody looks at one. */
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.js')).PdfPages }));

/** Larger ones take the memory of an office's PC. */
const SHOWN_BYTES_MAX = 30 * 1024 * 1024;

/** A PDF file to be read on the page; roles that look in from outside say what for before the first. */
export function PdfShown({ file, quiet }: { readonly file: AttachmentView; readonly quiet: boolean }) {
  const { t } = useTranslation();
  const { role } = useSession().user;
  const [purpose, setPurpose] = useViewingPurpose();
  if (file.bytes > SHOWN_BYTES_MAX) {
    const sizes = { size: bytesText(file.bytes), limit: bytesText(SHOWN_BYTES_MAX) };
    return <Alert type="info" showIcon title={t('pdf.tooBig', sizes)} />;
  }
  const isAsked = ROLES_WITH_PURPOSE.includes(role);
  if (isAsked && purpose === '') return <AskPurpose onSaid={setPurpose} />;
  return (
    <Suspense fallback={<Skeleton active />}>
      <PdfPages file={file} purpose={isAsked ? purpose : null} quiet={quiet} />
    </Suspense>
  );
}

/** The same over the page, with the way to save it. */
export function PdfDialog({
  file,
  onClose,
}: {
  readonly file: AttachmentView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      className="pdf-dialog"
      width="min(1000px, 96vw)"
      title={file.name}
      onCancel={onClose}
      footer={
        <DownloadButton
          address={copyAddress(file.id)}
          aria-label={t('evidence.downloadNamed', { name: file.name })}
        >
          {t('evidence.download')}
        </DownloadButton>
      }
    >
      <PdfShown file={file} quiet={false} />
    </Modal>
  );
}

/** What for this person looks at files, as said once and kept until the page is loaded anew. */
function useViewingPurpose(): readonly [string, (purpose: string) => void] {
  const queries = useQueryClient();
  const queryKey = ['viewing-purpose'];
  const { data } = useQuery({
    queryKey,
    queryFn: () => '',
    initialData: '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return [data, (purpose) => queries.setQueryData(queryKey, purpose)];
}

function AskPurpose({ onSaid }: { readonly onSaid: (purpose: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const said = typed.trim();
  return (
    <form
      className="pdf-purpose"
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== '') onSaid(said);
      }}
    >
      <p>{t('pdf.purposeText')}</p>
      <Space.Compact block>
        <Input
          aria-label={t('pdf.purpose')}
          placeholder={t('pdf.purposeHint')}
          maxLength={ATTACHMENT_BOUNDS.purposeCharacters}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={said === ''}>
          {t('pdf.look')}
        </Button>
      </Space.Compact>
    </form>
  );
}

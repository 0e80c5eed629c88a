import { Button, Image, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOWN_TYPES } from '../../../attachments/attachment.js';
import type { CaseAttachmentView } from '../../../cases/case-attachment.js';
import { copyAddress, useCaseAttachments } from '../../api/attachments.js';
import { DownloadButton } from '../../layout/download-button.js';
import { useKeys } from '../../layout/keys.js';
import { QueryNote } from '../../layout/query-note.js';
import { AttachmentFacts } from '../cases/attachment-card.js';
import { PdfShown } from '../cases/pdf-shown.js';
import '../cases/attachments.css';

/** The evidence of a case, large, one file at a time; ← and → turn it over. */
export function QueueEvidence({
  caseId,
  quiet,
}: {
  readonly caseId: string;
  /** A form is open, and takes the keys. */
  readonly quiet: boolean;
}) {
  const { t } = useTranslation();
  const list = useCaseAttachments(caseId);
  const [place, setPlace] = useState(0);
  const links = list.data?.filter(({ struck }) => struck === null) ?? [];
  const step = (by: 1 | -1): void => setPlace(Math.max(0, Math.min(links.length - 1, place + by)));
  useKeys({ arrowright: () => step(1), arrowleft: () => step(-1) }, !quiet);
  const link = links[place];
  return (
    <section className="queue-evidence" aria-label={t('queue.evidence')}>
      <QueryNote query={list} />
      {list.data && !link && <p className="late">{t('queue.noEvidence')}</p>}
      {link && (
        <>
          <Space wrap className="no-print">
            <span aria-live="polite">{t('queue.picture', { place: place + 1, count: links.length })}</span>
            <Button disabled={place === 0} aria-label={t('queue.older')} onClick={() => step(-1)}>
              ←
            </Button>
            <Button
              disabled={place >= links.length - 1}
              aria-label={t('queue.newer')}
              onClick={() => step(1)}
            >
              →
            </Button>
          </Space>
          <OneFile key={link.id} link={link} quiet={quiet} />
        </>
      )}
    </section>
  );
}

function OneFile({ link, quiet }: { readonly link: CaseAttachmentView; readonly quiet: boolean }) {
  const { t } = useTranslation();
  const { attachment: file } = link;
  const isShown = SHOWN_TYPES.includes(file.type);
  return (
    <>
      {file.type === 'pdf' ? (
        <PdfShown file={file} quiet={quiet} />
      ) : isShown ? (
        <Image
          className="queue-picture"
          src={copyAddress(file.id)}
          alt={t('evidence.pictureNamed', { name: file.name })}
        />
      ) : (
        <p className="desk-quiet">{t('queue.notShown')}</p>
      )}
      <Space wrap>
        <strong>{file.name}</strong>
        <DownloadButton
          type="text"
          address={copyAddress(file.id)}
          aria-label={t('evidence.downloadNamed', { name: file.name })}
        >
          {t('evidence.download')}
        </DownloadButton>
      </Space>
      <AttachmentFacts link={link} />
    </>
  );
}

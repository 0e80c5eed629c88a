import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PICTURE_TYPES, type PictureOrigin } from '../../../attachments/attachment.js';
import type { CaseAttachmentView } from '../../../cases/case-attachment.js';
import { copyAddress } from '../../api/attachments.js';
import { useActorName } from '../../format/actor-name.js';
import { bytesText } from '../../format/bytes-text.js';
import { instantText } from '../../format/instant.js';
import { DownloadButton } from '../../layout/download-button.js';
import { useMay } from '../../layout/session-context.js';
import { AttachmentLook } from './attachment-look.js';
import { OriginalDialog } from './original-dialog.js';

/** A file and what is said of it where it hangs. */
type ShownFile = Pick<CaseAttachmentView, 'attachment' | 'linkedBy' | 'linkedAt'> &
  Partial<Pick<CaseAttachmentView, 'place' | 'takenDay' | 'takenTime' | 'note' | 'struck'>>;

/** One file of a case, or of anything that files hang on: what it looks like, what is said of it, and what can be done with it. */
export function AttachmentCard({ link, onEnd }: { readonly link: ShownFile; readonly onEnd?: () => void }) {
  const { t } = useTranslation();
  const mayOriginal = useMay('attachments:original');
  const [asking, setAsking] = useState(false);
  const { attachment: file, struck } = link;
  return (
    <li className={struck ? 'attachment-card struck' : 'attachment-card'}>
      <AttachmentLook file={file} />
      <div className="attachment-words">
        <strong className="attachment-name" title={file.name}>
          {struck ? <del>{file.name}</del> : file.name}
        </strong>
        <AttachmentFacts link={link} />
        <Space wrap>
          <DownloadButton
            type="text"
            address={copyAddress(file.id)}
            aria-label={t('evidence.downloadNamed', { name: file.name })}
          >
            {t('evidence.download')}
          </DownloadButton>
          {mayOriginal && PICTURE_TYPES.includes(file.type) && (
            <Button type="text" onClick={() => setAsking(true)}>
              {t('evidence.original')}
            </Button>
          )}
          {onEnd && (
            <Button
              type="text"
              danger
              aria-label={t('evidence.endNamed', { name: file.name })}
              onClick={onEnd}
            >
              {t('evidence.end')}
            </Button>
          )}
        </Space>
      </div>
      {asking && <OriginalDialog file={file} onClose={() => setAsking(false)} />}
    </li>
  );
}

/** What is said of a file: how large, by whom, where and when it was taken, and whether it was struck out. */
export function AttachmentFacts({ link }: { readonly link: ShownFile }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const { attachment: file, struck = null, note = null } = link;
  const typed = [link.takenDay, link.takenTime, link.place]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
  return (
    <div className="attachment-facts">
      <div className="muted">
        {bytesText(file.bytes)} · {instantText(link.linkedAt)} {actorName(link.linkedBy)}
      </div>
      {typed !== '' && <div>{t('evidence.typed', { text: typed })}</div>}
      {note !== null && <div className="kept-breaks">{note}</div>}
      {file.exif !== null && (
        <div className="muted">{t('evidence.camera', { text: cameraText(file.exif) })}</div>
      )}
      {struck && (
        <div className="late">
          {t('evidence.struck', { reason: struck.reason, by: actorName(struck.struckBy) })}
        </div>
      )}
    </div>
  );
}

/** What the camera says: when, where in degrees, with what. */
const cameraText = ({ takenAt, latitude, longitude, device }: PictureOrigin): string =>
  [takenAt, latitude !== null && longitude !== null ? `${latitude}, ${longitude}` : null, device]
    .filter((part) => part !== null)
    .join(' · ');

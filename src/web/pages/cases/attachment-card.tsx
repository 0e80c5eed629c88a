import {
  FileExcelOutlined,
  FileImageOutlined,
  FilePdfOutlined,
  FilePptOutlined,
  FileTextOutlined,
  FileWordOutlined,
} from '@ant-design/icons';
import { Button, Image, Space } from 'antd';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ATTACHMENT_TYPE_FACTS,
  PICTURE_TYPES,
  SHOWN_TYPES,
  THUMBNAIL_TYPES,
  type AttachmentType,
  type AttachmentView,
  type PictureOrigin,
} from '../../../attachments/attachment.js';
import type { CaseAttachmentView } from '../../../cases/case-attachment.js';
import { copyAddress, useThumbnail } from '../../api/attachments.js';
import { useActorName } from '../../format/actor-name.js';
import { bytesText } from '../../format/bytes-text.js';
import { instantText } from '../../format/instant.js';
import { DownloadButton } from '../../layout/download-button.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { OriginalDialog } from './original-dialog.js';

const ICONS: Readonly<Record<AttachmentType, ComponentType>> = {
  jpeg: FileImageOutlined,
  png: FileImageOutlined,
  webp: FileImageOutlined,
  heic: FileImageOutlined,
  pdf: FilePdfOutlined,
  docx: FileWordOutlined,
  doc: FileWordOutlined,
  xlsx: FileExcelOutlined,
  xls: FileExcelOutlined,
  pptx: FilePptOutlined,
  ppt: FilePptOutlined,
  text: FileTextOutlined,
};

/** One file of a case: what it looks like, what is said of it, and what can be done with it. */
export function AttachmentCard({
  link,
  onEnd,
}: {
  readonly link: CaseAttachmentView;
  readonly onEnd?: () => void;
}) {
  const { t } = useTranslation();
  const mayOriginal = useMay('attachments:original');
  const [asking, setAsking] = useState(false);
  const { attachment: file, struck } = link;
  return (
    <li className={struck ? 'attachment-card struck' : 'attachment-card'}>
      <Look file={file} />
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

/** The small picture, which opens the large one; a sign of its kind where there is none. */
function Look({ file }: { readonly file: AttachmentView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const thumbnail = useThumbnail(file.id, THUMBNAIL_TYPES.includes(file.type));
  const [open, setOpen] = useState(false);
  const Icon = ICONS[file.type];
  const kind = read(ATTACHMENT_TYPE_FACTS[file.type].label);
  if (thumbnail.data) {
    return (
      <span className="attachment-look">
        <Image
          src={thumbnail.data}
          alt={t('evidence.pictureNamed', { name: file.name })}
          width={132}
          height={100}
          preview={{ src: copyAddress(file.id) }}
        />
      </span>
    );
  }
  const sign = (
    <>
      <Icon />
      <span>{kind}</span>
    </>
  );
  if (!SHOWN_TYPES.includes(file.type)) return <span className="attachment-look sign">{sign}</span>;
  return (
    <>
      <button type="button" className="attachment-look sign" onClick={() => setOpen(true)}>
        {sign}
        <span className="visually-hidden">{t('evidence.pictureNamed', { name: file.name })}</span>
      </button>
      {open && (
        <span hidden>
          <Image
            alt=""
            src={copyAddress(file.id)}
            preview={{ open, onOpenChange: setOpen, src: copyAddress(file.id) }}
          />
        </span>
      )}
    </>
  );
}

/** What is said of a file: how large, by whom, where and when it was taken, and whether it was struck out. */
export function AttachmentFacts({ link }: { readonly link: CaseAttachmentView }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const { attachment: file, struck, note } = link;
  const typed = [link.takenDay, link.takenTime, link.place].filter((part) => part !== null).join(' ');
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

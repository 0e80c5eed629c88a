import {
  FileExcelOutlined,
  FileImageOutlined,
  FilePdfOutlined,
  FilePptOutlined,
  FileTextOutlined,
  FileWordOutlined,
} from '@ant-design/icons';
import { Image } from 'antd';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ATTACHMENT_TYPE_FACTS,
  SHOWN_TYPES,
  THUMBNAIL_TYPES,
  type AttachmentType,
  type AttachmentView,
} from '../../../attachments/attachment.js';
import { copyAddress, useThumbnail } from '../../api/attachments.js';
import { useLanguage } from '../../words/language.js';
import './attachments.css';
import { PdfDialog } from './pdf-shown.js';

const LARGE = { width: 132, height: 100 } as const;
const SMALL = { width: 56, height: 42 } as const;

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

/** The small picture, which opens the large one; a sign of its kind where there is none. */
export function AttachmentLook({
  file,
  isSmall = false,
}: {
  readonly file: AttachmentView;
  /** As it stands in a table's row. */
  readonly isSmall?: boolean;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const thumbnail = useThumbnail(file.id, THUMBNAIL_TYPES.includes(file.type));
  const [open, setOpen] = useState(false);
  const frame = isSmall ? 'attachment-look small' : 'attachment-look';
  const Icon = ICONS[file.type];
  const kind = read(ATTACHMENT_TYPE_FACTS[file.type].label);
  if (thumbnail.data) {
    return (
      <span className={frame}>
        <Image
          src={thumbnail.data}
          alt={t('evidence.pictureNamed', { name: file.name })}
          {...(isSmall ? SMALL : LARGE)}
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
  if (file.type === 'pdf') {
    return (
      <>
        <button type="button" className={`${frame} sign`} onClick={() => setOpen(true)}>
          {sign}
          <span className="visually-hidden">{t('pdf.open', { name: file.name })}</span>
        </button>
        {open && <PdfDialog file={file} onClose={() => setOpen(false)} />}
      </>
    );
  }
  if (!SHOWN_TYPES.includes(file.type)) return <span className={`${frame} sign`}>{sign}</span>;
  return (
    <>
      <button type="button" className={`${frame} sign`} onClick={() => setOpen(true)}>
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

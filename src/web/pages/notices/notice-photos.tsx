import { Button, Form, Image } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOWN_TYPES } from '../../../attachments/attachment.js';
import { NOTICE_BOUNDS, type NoticeDetailView, type NoticePhotoView } from '../../../notices/notice.js';
import { copyAddress } from '../../api/attachments.js';
import { addNoticePhotos, strikeNoticePhoto } from '../../api/notices.js';
import { sendProof } from '../../api/village-side.js';
import { AskText } from '../../layout/ask-dialog.js';
import { DayField } from '../../layout/day-field.js';
import { dayTyped } from '../../layout/form-rules.js';
import { useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { useMay } from '../../layout/session-context.js';
import { TextField } from '../registers/form-fields.js';

/** The photographs that show a notice on the wall; a struck one stays to be seen. */
export function NoticePhotos({
  one,
  mayWrite,
}: {
  readonly one: NoticeDetailView;
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const mayAdd = useMay('attachments:receive') && mayWrite && one.postedDay !== null;
  const [adding, setAdding] = useState(false);
  const [striking, setStriking] = useState<NoticePhotoView | null>(null);
  if (one.postedDay === null) return null;
  return (
    <section className="long-fact">
      <h3>{t('notices.photosOf', { count: one.photos })}</h3>
      {one.photos === 0 && <p className="muted">{t('notices.noPhotos')}</p>}
      <ul className="notice-photos">
        {one.photoList.map((photo) => (
          <li key={photo.id}>
            <Picture photo={photo} />
            <div>{[photo.takenDay, photo.place].filter(Boolean).join(' ')}</div>
            {photo.struckReason !== null ? (
              <div className="late">{t('notices.struck', { reason: photo.struckReason })}</div>
            ) : (
              mayWrite && (
                <Button
                  type="text"
                  danger
                  size="small"
                  aria-label={t('notices.strikeNamed', { name: photo.attachment.name })}
                  onClick={() => setStriking(photo)}
                >
                  {t('notices.strike')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {mayAdd && <Button onClick={() => setAdding(true)}>{t('notices.addPhotos')}</Button>}
      {adding && <PhotosDialog one={one} onClose={() => setAdding(false)} />}
      {striking !== null && (
        <AskText
          title={t('notices.strikePhoto')}
          label={t('notices.reason')}
          hint={null}
          fault={t('notices.reasonFault')}
          ok={t('notices.strike')}
          charactersMax={NOTICE_BOUNDS.textCharacters}
          send={(reason) => strikeNoticePhoto(one.id, striking.id, reason)}
          onDone={() => setStriking(null)}
        />
      )}
    </section>
  );
}

/** What any browser draws is shown; a picture of another kind is there to be downloaded. */
function Picture({ photo: { attachment, struckReason } }: { readonly photo: NoticePhotoView }) {
  const { t } = useTranslation();
  if (struckReason !== null || !SHOWN_TYPES.includes(attachment.type)) {
    return <a href={copyAddress(attachment.id)}>{attachment.name}</a>;
  }
  return (
    <Image
      src={copyAddress(attachment.id)}
      alt={t('evidence.pictureNamed', { name: attachment.name })}
      width={200}
    />
  );
}

interface Values {
  readonly takenDay?: string;
  readonly place?: string;
}

function PhotosDialog({ one, onClose }: { readonly one: NoticeDetailView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const [files, setFiles] = useState<readonly File[]>([]);
  return (
    <RegisterDialog<Values>
      title={t('notices.addPhotos')}
      okText={t('notices.addPhotos')}
      initial={{ takenDay: today, place: one.place ?? '' }}
      send={async ({ takenDay, place }) => {
        if (files.length === 0) throw new Error(t('notices.photoFault'));
        const photos = [];
        for (const file of files) {
          const { id } = await sendProof(file.name, file);
          photos.push({ attachmentId: id, takenDay: dayTyped(takenDay ?? ''), place: place?.trim() || null });
        }
        return addNoticePhotos(one.id, photos);
      }}
      onClose={onClose}
    >
      <Form.Item label={t('notices.photos')} htmlFor="notice-photos" extra={t('notices.photoHint')}>
        <input
          id="notice-photos"
          type="file"
          accept="image/*"
          multiple
          onChange={(event) => setFiles([...(event.target.files ?? [])])}
        />
      </Form.Item>
      <DayField name="takenDay" label={t('notices.takenDay')} />
      <TextField name="place" label={t('notices.takenPlace')} max={NOTICE_BOUNDS.placeCharacters} />
    </RegisterDialog>
  );
}

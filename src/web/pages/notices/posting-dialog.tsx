import { useTranslation } from 'react-i18next';
import { NOTICE_BOUNDS, type NoticeDetailView } from '../../../notices/notice.js';
import { postNotice } from '../../api/notices.js';
import { DayField } from '../../layout/day-field.js';
import { neededDay } from '../../layout/form-rules.js';
import { useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { TextField } from '../registers/form-fields.js';

/** Keeps since when and where a notice hangs. */
export function PostingDialog({
  one,
  onClose,
}: {
  readonly one: NoticeDetailView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  return (
    <RegisterDialog<{ readonly postedDay: string; readonly place: string }>
      title={t('notices.post')}
      okText={t('frame.save')}
      initial={{ postedDay: one.postedDay ?? today, place: one.place ?? '' }}
      send={({ postedDay, place }) =>
        postNotice(one.id, one.version, { postedDay: neededDay(postedDay), place: place.trim() })
      }
      onClose={onClose}
    >
      <p>{t('notices.postText')}</p>
      <DayField name="postedDay" label={t('notices.postedDay')} isNeeded />
      <TextField
        name="place"
        label={t('notices.place')}
        extra={t('notices.placeHint')}
        max={NOTICE_BOUNDS.placeCharacters}
        needed={t('notices.placeFault')}
      />
    </RegisterDialog>
  );
}

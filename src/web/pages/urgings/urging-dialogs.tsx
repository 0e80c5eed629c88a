import { useTranslation } from 'react-i18next';
import { URGING_BOUNDS, type UrgingDetailView } from '../../../rectification/urging.js';
import { keepReply, withdrawUrging } from '../../api/urgings.js';
import { DayField } from '../../layout/day-field.js';
import { dayTyped } from '../../layout/form-rules.js';
import { useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { TextField } from '../registers/form-fields.js';
import { ReasonDialog } from '../registers/reason-dialog.js';

interface ReplyValues {
  readonly repliedDay?: string;
  readonly text?: string;
}

/** Keeps what a village answered, or takes out an answer that was kept by mistake. */
export function ReplyDialog({
  one,
  onClose,
}: {
  readonly one: UrgingDetailView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const isKept = one.repliedDay !== null;
  return (
    <RegisterDialog<ReplyValues>
      title={t('urgings.replyTitle', { number: one.number })}
      okText={t('frame.save')}
      initial={{ repliedDay: one.repliedDay ?? today, text: one.replyText ?? '' }}
      send={({ repliedDay, text }) =>
        keepReply(one.id, one.version, { repliedDay: dayTyped(repliedDay ?? ''), text: text?.trim() || null })
      }
      onClose={onClose}
    >
      {isKept && <p className="muted">{t('urgings.replyOut')}</p>}
      <DayField name="repliedDay" label={t('urgings.repliedDay')} isNeeded={!isKept} />
      <TextField
        name="text"
        label={t('urgings.replyText')}
        extra={t('urgings.replyHint')}
        rows={4}
        max={URGING_BOUNDS.textCharacters}
      />
    </RegisterDialog>
  );
}

/** Asks why a letter is withdrawn; it stays to be seen, and its number stays used. */
export function WithdrawDialog({
  one,
  onClose,
}: {
  readonly one: UrgingDetailView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      words={{
        title: t('urgings.withdrawTitle', { number: one.number }),
        okText: t('urgings.withdraw'),
        label: t('urgings.withdrawReason'),
        fault: t('urgings.withdrawFault'),
        done: t('urgings.withdrawn'),
      }}
      send={(reason) => withdrawUrging(one.id, one.version, reason)}
      onClose={onClose}
    >
      <p>{t('urgings.withdrawText')}</p>
    </ReasonDialog>
  );
}

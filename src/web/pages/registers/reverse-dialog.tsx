import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../kernel/calendar.js';
import { DayField } from '../../layout/day-field.js';
import { neededDay } from '../../layout/form-rules.js';
import { useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { TextField } from './form-fields.js';

const REASON_CHARACTERS = 500;

/** Takes a line back as a whole, by a line of its own that says why: a line itself is never changed. */
export function ReverseDialog({
  send,
  onClose,
  children,
}: {
  readonly send: (day: Day, reason: string) => Promise<unknown>;
  readonly onClose: () => void;
  /** The line. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  return (
    <RegisterDialog<{ readonly day: string; readonly reason: string }>
      title={t('registers.reverseTitle')}
      okText={t('registers.reverse')}
      isDangerous
      initial={{ day: today }}
      send={({ day, reason }) => send(neededDay(day), reason.trim())}
      onClose={onClose}
    >
      <p>{children}</p>
      <DayField name="day" label={t('registers.reverseDay')} isNeeded />
      <TextField
        name="reason"
        label={t('registers.reverseReason')}
        needed={t('registers.reverseFault')}
        max={REASON_CHARACTERS}
        rows={2}
      />
    </RegisterDialog>
  );
}

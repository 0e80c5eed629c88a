import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DISCIPLINE_MONEY } from '../../../cases/settlement.js';
import type { DisciplineMoneyView } from '../../../discipline/discipline-money.js';
import { SANCTION_BOUNDS } from '../../../discipline/sanction.js';
import { reverseDisciplineMoney } from '../../api/dealt.js';
import { Money } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import { DayField } from '../../layout/day-field.js';
import { neededDay } from '../../layout/form-rules.js';
import { RegisterDialog } from '../../layout/register-dialog.js';

/** Takes a line back as a whole, by a line of its own that says why: a line itself is never changed. */
export function ReverseDialog({
  line,
  onClose,
}: {
  readonly line: DisciplineMoneyView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <RegisterDialog<{ readonly day: string; readonly note: string }>
      title={t('dealt.reverseTitle')}
      okText={t('dealt.reverse')}
      isDangerous
      send={({ day, note }) => reverseDisciplineMoney(line.id, { day: neededDay(day), note: note.trim() })}
      onClose={onClose}
    >
      <p>
        {line.day} {read(DISCIPLINE_MONEY[line.kind])} <Money fen={line.amountFen} /> {line.documentNumber}
      </p>
      <DayField name="day" label={t('dealt.reverseDay')} isNeeded />
      <Form.Item
        name="note"
        label={t('dealt.reverseNote')}
        rules={[{ required: true, whitespace: true, message: t('dealt.reverseNoteFault') }]}
      >
        <Input.TextArea rows={2} maxLength={SANCTION_BOUNDS.noteCharacters} />
      </Form.Item>
    </RegisterDialog>
  );
}

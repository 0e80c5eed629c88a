import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { DISCIPLINE_MONEY } from '../../../cases/settlement.js';
import type { DisciplineMoneyView } from '../../../discipline/discipline-money.js';
import { SANCTION_BOUNDS } from '../../../discipline/sanction.js';
import { reverseDisciplineMoney } from '../../api/dealt.js';
import { Money } from '../../format/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { DayField } from './day-field.js';
import { neededDay } from './needed-day.js';

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
  const queries = useQueryClient();
  const [form] = Form.useForm<{ readonly day: string; readonly note: string }>();
  const saving = useMutation({
    mutationFn: ({ day, note }: { readonly day: string; readonly note: string }) =>
      reverseDisciplineMoney(line.id, { day: neededDay(day), note: note.trim() }),
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('dealt.reverseTitle')}
      okText={t('dealt.reverse')}
      okButtonProps={{ danger: true }}
      cancelText={t('frame.cancel')}
      confirmLoading={saving.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {line.day} {read(DISCIPLINE_MONEY[line.kind])} <Money fen={line.amountFen} /> {line.documentNumber}
      </p>
      {saving.isError && <FailureNote error={saving.error} kept />}
      <Form form={form} layout="vertical" onFinish={(values) => saving.mutate(values)}>
        <DayField name="day" label={t('dealt.reverseDay')} isNeeded />
        <Form.Item
          name="note"
          label={t('dealt.reverseNote')}
          rules={[{ required: true, whitespace: true, message: t('dealt.reverseNoteFault') }]}
        >
          <Input.TextArea rows={2} maxLength={SANCTION_BOUNDS.noteCharacters} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

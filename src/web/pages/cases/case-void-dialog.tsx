import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import { voidCase } from '../../api/cases.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';

/** Asks for the reason and withdraws a case that was registered by a slip. */
export function CaseVoidDialog({
  one,
  onDone,
  onClose,
}: {
  readonly one: CaseView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const withdrawal = useMutation({
    mutationFn: (reason: string) => voidCase(one.id, one.version, reason),
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      void message.success(t('oneCase.voided', { number: one.number }));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={t('oneCase.voidTitle', { number: one.number })}
      okText={t('oneCase.voidNow')}
      okButtonProps={{ danger: true }}
      cancelText={t('frame.cancel')}
      confirmLoading={withdrawal.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('oneCase.voidText')}</p>
      {withdrawal.isError && <FailureNote error={withdrawal.error} kept />}
      <Form form={form} layout="vertical" onFinish={({ reason }) => withdrawal.mutate(reason.trim())}>
        <Form.Item
          name="reason"
          label={t('oneCase.voidReason')}
          rules={[{ required: true, whitespace: true, message: t('oneCase.voidReasonFault') }]}
        >
          <Input.TextArea autoFocus rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

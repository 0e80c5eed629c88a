import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SANCTION_BOUNDS } from '../../../discipline/sanction.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';

/** Asks for the reason and voids something that was recorded by mistake. */
export function VoidDialog({
  title,
  onVoid,
  onClose,
}: {
  readonly title: string;
  readonly onVoid: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const voiding = useMutation({
    mutationFn: onVoid,
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      void message.success(t('discipline.voidDone'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={title}
      okText={t('discipline.void')}
      okButtonProps={{ danger: true }}
      cancelText={t('frame.cancel')}
      confirmLoading={voiding.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('discipline.voidText')}</p>
      {voiding.isError && <FailureNote error={voiding.error} kept />}
      <Form form={form} layout="vertical" onFinish={({ reason }) => voiding.mutate(reason.trim())}>
        <Form.Item
          name="reason"
          label={t('discipline.voidReason')}
          rules={[{ required: true, whitespace: true, message: t('discipline.voidReasonFault') }]}
        >
          <Input.TextArea autoFocus rows={2} maxLength={SANCTION_BOUNDS.reasonCharacters} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CASE_ATTACHMENT_BOUNDS, type CaseAttachmentView } from '../../../cases/case-attachment.js';
import type { CaseView } from '../../../cases/case.js';
import { refreshFiles, unlinkAttachment } from '../../api/attachments.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';

/** Takes back a slip of one's own, or strikes evidence through with a reason. */
export function AttachmentEndDialog({
  one,
  link,
  onClose,
}: {
  readonly one: CaseView;
  readonly link: CaseAttachmentView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { ledger } = useLedger();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ readonly reason?: string }>();
  const { name } = link.attachment;
  const isSlip = one.state === 'registered' && link.linkedBy === ledger.user.name;
  const ending = useMutation({
    mutationFn: (reason: string) => unlinkAttachment(one.id, link.id, reason === '' ? null : reason),
    onSuccess: async () => {
      await refreshFiles(queries, one.id);
      void message.success(t('evidence.ended', { name }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('evidence.endTitle', { name })}
      okText={t('evidence.end')}
      okButtonProps={{ danger: true }}
      cancelText={t('frame.cancel')}
      confirmLoading={ending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(isSlip ? 'evidence.endSlip' : 'evidence.endStrike')}</p>
      {ending.isError && <FailureNote error={ending.error} kept />}
      <Form form={form} layout="vertical" onFinish={({ reason }) => ending.mutate(reason?.trim() ?? '')}>
        <Form.Item
          name="reason"
          label={t('evidence.endReason')}
          rules={[{ required: !isSlip, whitespace: true, message: t('evidence.endReasonFault') }]}
        >
          <Input.TextArea autoFocus rows={2} maxLength={CASE_ATTACHMENT_BOUNDS.reasonCharacters} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

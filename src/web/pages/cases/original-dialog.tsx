import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ATTACHMENT_BOUNDS, type AttachmentView } from '../../../attachments/attachment.js';
import { copyAddress } from '../../api/attachments.js';
import { download } from '../../api/download.js';
import { FailureNote } from '../../layout/failure-note.js';

/** Asks what an original is for, and hands it out. */
export function OriginalDialog({
  file,
  onClose,
}: {
  readonly file: AttachmentView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly purpose: string }>();
  const taking = useMutation({
    mutationFn: (purpose: string) => download(copyAddress(file.id, 'original', purpose)),
    onSuccess: (name) => {
      void message.success(t('frame.downloaded', { name }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('evidence.originalTitle', { name: file.name })}
      okText={t('evidence.original')}
      cancelText={t('frame.cancel')}
      confirmLoading={taking.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('evidence.originalText')}</p>
      {taking.isError && <FailureNote error={taking.error} kept />}
      <Form form={form} layout="vertical" onFinish={({ purpose }) => taking.mutate(purpose.trim())}>
        <Form.Item
          name="purpose"
          label={t('evidence.purpose')}
          rules={[{ required: true, whitespace: true, message: t('evidence.purposeFault') }]}
        >
          <Input autoFocus maxLength={ATTACHMENT_BOUNDS.purposeCharacters} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

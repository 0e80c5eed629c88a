import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { download } from '../api/download.js';
import { FailureNote } from './failure-note.js';

/** Longer purposes are no purposes; the server keeps as many characters. */
const PURPOSE_CHARACTERS_MAX = 200;

/** Asks what something is taken away for, tells the history that, and hands it to the browser to save. */
export function PurposeDialog({
  title,
  text,
  addressFor,
  onSaved,
  onClose,
}: {
  readonly title: string;
  readonly text: string;
  /** Where it is, with this purpose. */
  readonly addressFor: (purpose: string) => string;
  readonly onSaved?: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly purpose: string }>();
  const taking = useMutation({
    mutationFn: (purpose: string) => download(addressFor(purpose)),
    onSuccess: async (name) => {
      await onSaved?.();
      void message.success(t('frame.downloaded', { name }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={title}
      okText={t('frame.purpose.take')}
      cancelText={t('frame.cancel')}
      confirmLoading={taking.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{text}</p>
      {taking.isError && <FailureNote error={taking.error} kept />}
      <Form form={form} layout="vertical" onFinish={({ purpose }) => taking.mutate(purpose.trim())}>
        <Form.Item
          name="purpose"
          label={t('frame.purpose.label')}
          rules={[{ required: true, whitespace: true, message: t('frame.purpose.fault') }]}
        >
          <Input autoFocus placeholder={t('frame.purpose.hint')} maxLength={PURPOSE_CHARACTERS_MAX} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

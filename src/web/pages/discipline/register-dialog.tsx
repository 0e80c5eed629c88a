import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import '../../layout/form.css';

/** A small form of the discipline register: what was typed stays where it could not be saved. */
export function RegisterDialog<Values extends object>({
  title,
  okText,
  isDangerous = false,
  initial,
  send,
  onDone,
  onClose,
  children,
}: {
  readonly title: string;
  readonly okText: string;
  readonly isDangerous?: boolean;
  readonly initial?: Partial<Values>;
  readonly send: (values: Values) => Promise<unknown>;
  /** Called besides once it is saved. */
  readonly onDone?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const saving = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      onDone?.();
      onClose();
    },
  });
  return (
    <Modal
      open
      title={title}
      width={600}
      okText={okText}
      okButtonProps={{ danger: isDangerous }}
      cancelText={t('frame.cancel')}
      confirmLoading={saving.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {saving.isError && <FailureNote error={saving.error} kept />}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={initial ?? {}}
        onFinish={(values) => saving.mutate(values)}
      >
        {children}
      </Form>
    </Modal>
  );
}

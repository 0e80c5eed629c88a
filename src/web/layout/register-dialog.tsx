import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from './failure-note.js';
import { useKeys } from './keys.js';
import { refreshAfterWrite } from './use-saving.js';
import './form.css';

/**
 * A small form of a register over the page: it opens on its first field, Ctrl+Enter saves it, and what was typed stays
 * where it could not be saved.
 */
export function RegisterDialog<Values extends object>({
  title,
  okText,
  isDangerous = false,
  width = 600,
  initial,
  send,
  onDone,
  onClose,
  children,
}: {
  readonly title: string;
  readonly okText: string;
  readonly isDangerous?: boolean;
  /** In pixels. */
  readonly width?: number;
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
  const fields = useRef<HTMLDivElement>(null);
  useKeys({ 'ctrl+enter': () => void (!saving.isPending && form.submit()) });
  return (
    <Modal
      open
      title={title}
      width={width}
      afterOpenChange={(isOpen) => {
        if (!isOpen || fields.current?.contains(document.activeElement)) return;
        fields.current?.querySelector<HTMLElement>('input, textarea')?.focus();
      }}
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
        <div ref={fields}>{children}</div>
      </Form>
    </Modal>
  );
}

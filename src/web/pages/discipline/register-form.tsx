import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Space } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import '../../layout/form.css';

/** A form of the discipline register with its buttons and key; what was typed is guarded until it is saved. */
export function RegisterForm<Values extends object>({
  initial,
  send,
  onSaved,
  onCancel,
  children,
}: {
  readonly initial: Partial<Values>;
  readonly send: (values: Values) => Promise<unknown>;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const isDone = useRef(false);
  const saving = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      isDone.current = true;
      await refreshAfterWrite(queries);
      onSaved();
    },
  });
  const cancel = (): void => {
    isDone.current = true;
    onCancel();
  };
  useKeys({ 'ctrl+enter': () => form.submit() });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={initial}
      scrollToFirstError
      onFinish={(values) => saving.mutate(values)}
    >
      <UnsavedGuard isDirty={() => !isDone.current && form.isFieldsTouched()} />
      {saving.isError && <FailureNote error={saving.error} kept />}
      <div className="form-grid">{children}</div>
      <Space className="editor-foot">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('frame.save')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={cancel}>{t('frame.cancel')}</Button>
      </Space>
    </Form>
  );
}

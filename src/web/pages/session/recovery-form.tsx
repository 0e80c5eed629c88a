import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { recoverAccount } from '../../api/session.js';
import { FailureNote } from '../../layout/failure-note.js';
import { NewPasswordFields } from './new-password.js';

interface Typed {
  readonly name: string;
  readonly code: string;
  readonly next: string;
}

/** The administrator's way back in: the code of the sealed sheet sets a new password. */
export function RecoveryForm({
  onDone,
  onCancel,
}: {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const recovering = useMutation({
    mutationFn: ({ name, code, next }: Typed) =>
      recoverAccount({ name: name.trim(), code: code.trim(), password: next }),
    onSuccess: onDone,
  });
  return (
    <Form<Typed>
      layout="vertical"
      initialValues={{ name: 'admin', code: '', next: '', again: '' }}
      requiredMark={false}
      onFinish={(typed) => recovering.mutate(typed)}
    >
      <p>{t('session.recovery.text')}</p>
      {recovering.isError && <FailureNote error={recovering.error} kept />}
      <Form.Item
        name="name"
        label={t('session.name')}
        rules={[{ required: true, whitespace: true, message: t('session.nameFault') }]}
      >
        <Input autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('session.recovery.code')}
        rules={[{ required: true, whitespace: true, message: t('session.recovery.codeFault') }]}
      >
        <Input autoComplete="off" autoFocus />
      </Form.Item>
      <NewPasswordFields />
      <Space>
        <Button type="primary" htmlType="submit" loading={recovering.isPending}>
          {t('session.recovery.set')}
        </Button>
        <Button onClick={onCancel}>{t('frame.cancel')}</Button>
      </Space>
    </Form>
  );
}

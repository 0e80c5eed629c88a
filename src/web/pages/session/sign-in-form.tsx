import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SessionView, SignInInput } from '../../../users/session.js';
import { signIn } from '../../api/session.js';
import { FailureNote } from '../../layout/failure-note.js';

/** Name, password, and the code of whoever has a second factor. */
export function SignInForm({
  name = '',
  onSignedIn,
}: {
  /** Filled in for whoever was signed in a moment ago. */
  readonly name?: string;
  readonly onSignedIn: (session: SessionView) => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<SignInInput>();
  const signing = useMutation({
    mutationFn: signIn,
    onSuccess: onSignedIn,
    onError: () => {
      form.setFieldsValue({ password: '', code: '' });
      form.focusField('password');
    },
  });
  return (
    <Form<SignInInput>
      form={form}
      layout="vertical"
      initialValues={{ name, password: '', code: '' }}
      requiredMark={false}
      onFinish={({ code, ...typed }) =>
        signing.mutate({ ...typed, name: typed.name.trim(), ...(code ? { code: code.trim() } : {}) })
      }
    >
      {signing.isError && <FailureNote error={signing.error} />}
      <Form.Item
        name="name"
        label={t('session.name')}
        rules={[{ required: true, whitespace: true, message: t('session.nameFault') }]}
      >
        <Input autoComplete="username" autoFocus={name === ''} size="middle" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('session.password')}
        rules={[{ required: true, message: t('session.passwordFault') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus={name !== ''} size="middle" />
      </Form.Item>
      <Form.Item name="code" label={t('session.code')} extra={t('session.codeHint')}>
        <Input autoComplete="one-time-code" size="middle" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="middle" loading={signing.isPending}>
        {t('session.signIn')}
      </Button>
    </Form>
  );
}

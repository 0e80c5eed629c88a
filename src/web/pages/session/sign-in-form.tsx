import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SessionView, SignInInput } from '../../../users/session.js';
import { signIn } from '../../api/session.js';
import { Failure } from '../../api/http.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLanguage } from '../../words/language.js';
import { USER_REFUSALS } from '../../words/refusals-of-users.js';

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
      {signing.isError && <NotSignedIn error={signing.error} />}
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

/** A wrong password is an everyday slip, and has nothing to do with what the ledger holds. */
function NotSignedIn({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  if (!(error instanceof Failure) || error.kind !== 'unproved') return <FailureNote error={error} />;
  const reason = USER_REFUSALS[error.code];
  return (
    <Alert
      showIcon
      type="error"
      title={reason ? read(reason) : t('failure.kinds.unproved.what')}
      description={t('failure.kinds.unproved.todo')}
      style={{ marginBottom: 12 }}
    />
  );
}

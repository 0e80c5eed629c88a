import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../users/session.js';
import { changePassword } from '../../api/session.js';
import { FailureNote } from '../../layout/failure-note.js';
import { NewPasswordFields } from './new-password.js';

interface Typed {
  readonly old: string;
  readonly next: string;
}

/** Changes the own password; every other session of the account ends with it. */
export function PasswordForm({ onChanged }: { readonly onChanged: (session: SessionView) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Typed>();
  const changing = useMutation({
    mutationFn: ({ old, next }: Typed) => changePassword({ old, new: next }),
    onSuccess: (session) => {
      form.resetFields();
      onChanged(session);
    },
  });
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      initialValues={{ old: '', next: '', again: '' }}
      requiredMark={false}
      onFinish={(typed) => changing.mutate(typed)}
    >
      {changing.isError && <FailureNote error={changing.error} kept />}
      <Form.Item
        name="old"
        label={t('session.oldPassword')}
        rules={[{ required: true, message: t('session.passwordFault') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPasswordFields />
      <Button type="primary" htmlType="submit" loading={changing.isPending}>
        {t('session.changePassword')}
      </Button>
    </Form>
  );
}

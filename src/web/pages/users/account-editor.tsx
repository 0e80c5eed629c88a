import { Button, Form, Input, Radio, Space } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_NAME, type AccountInput, type AccountWithPassword } from '../../../users/account.js';
import { PERSON_BOUNDS } from '../../../users/person.js';
import { addAccount } from '../../api/users.js';
import { FailureNote } from '../../layout/failure-note.js';
import '../../layout/form.css';
import { useKeys } from '../../layout/keys.js';
import { useLedger } from '../../layout/ledger-context.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving } from '../../layout/use-saving.js';
import { accountInput, roleForm, scopeOfForm, type AccountFormValues } from './account-form-values.js';
import { PersonPicker } from './person-picker.js';
import { RoleFields } from './role-fields.js';
import { useScopeText } from './scope-text.js';
import { WillDo } from './will-do.js';

/** The form of a new account; saving answers the password that was made for it. */
export function AccountEditor({
  onAdded,
  onCancel,
}: {
  readonly onAdded: (made: AccountWithPassword) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { town } = useLedger().ledger;
  const [form] = Form.useForm<AccountFormValues>();
  const [initial] = useState<AccountFormValues>(() => ({
    name: '',
    personIs: 'new',
    personName: '',
    ...roleForm(null, town?.code ?? null),
  }));
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const saving = useSaving<AccountInput, AccountWithPassword>((input) => addAccount(input));
  useKeys({ 'ctrl+enter': () => form.submit() });
  const send = (values: AccountFormValues): void => {
    const input = accountInput({ ...initial, ...values });
    if (input === null) return;
    // A failure is shown above the form.
    void saving.save({ input }).then(
      (made) => {
        dirty.current = false;
        onAdded(made);
      },
      () => undefined,
    );
  };
  return (
    <>
      <UnsavedGuard isDirty={isDirty} />
      {saving.error !== null && <FailureNote error={saving.error} kept />}
      <Form<AccountFormValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        scrollToFirstError
        onValuesChange={() => {
          dirty.current = true;
        }}
        onFinish={send}
      >
        <Form.Item
          name="name"
          label={t('users.name')}
          extra={t('users.nameHint')}
          validateTrigger="onBlur"
          rules={[{ required: true, pattern: ACCOUNT_NAME, message: t('users.nameFault') }]}
        >
          <Input autoFocus autoComplete="off" maxLength={40} />
        </Form.Item>
        <PersonFields />
        <RoleFields />
        <Effects />
        <Space className="editor-foot" wrap>
          <Button type="primary" loading={saving.isSaving} onClick={() => form.submit()}>
            {t('users.addNow')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
          </Button>
          <Button onClick={onCancel}>{t('frame.cancel')}</Button>
        </Space>
      </Form>
    </>
  );
}

function PersonFields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<AccountFormValues>();
  const personIs = Form.useWatch('personIs', form) ?? 'new';
  return (
    <>
      <Form.Item name="personIs" label={t('users.personIs')}>
        <Radio.Group
          options={[
            { value: 'new', label: t('users.personNew') },
            { value: 'known', label: t('users.personKnown') },
          ]}
        />
      </Form.Item>
      {personIs === 'new' ? (
        <Form.Item
          name="personName"
          label={t('users.person')}
          rules={[{ required: true, whitespace: true, message: t('users.personFault') }]}
        >
          <Input maxLength={PERSON_BOUNDS.nameCharacters} autoComplete="off" />
        </Form.Item>
      ) : (
        <Form.Item
          name="personId"
          label={t('users.person')}
          extra={t('users.personKnownHint')}
          rules={[{ required: true, message: t('users.personFault') }]}
        >
          <PersonPicker />
        </Form.Item>
      )}
    </>
  );
}

/** Says what adding the account as it is typed will do. */
function Effects() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<AccountFormValues>();
  const values = Form.useWatch((all: AccountFormValues | undefined) => all, { form, preserve: true });
  const scopeText = useScopeText();
  const scope = values ? scopeOfForm(values) : null;
  if (scope === null) return null;
  return (
    <WillDo
      sentences={[t('users.willDoAdd.see', { scope: scopeText(scope) }), t('users.willDoAdd.password')]}
    />
  );
}

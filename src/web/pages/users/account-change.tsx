import { App, Button, Form, Space } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_LABELS } from '../../../access/role.js';
import type { AccountChange, AccountView } from '../../../users/account.js';
import { changeAccount } from '../../api/users.js';
import { FailureNote } from '../../layout/failure-note.js';
import '../../layout/form.css';
import { useKeys } from '../../layout/keys.js';
import { useLedger } from '../../layout/ledger-context.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving, type Conflict } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { roleForm, sameScope, scopeOfForm, type RoleFormValues } from './account-form-values.js';
import { RoleFields } from './role-fields.js';
import { useScopeText } from './scope-text.js';
import { TwoVersions, type VersionRow } from './two-versions.js';
import { WillDo } from './will-do.js';

/** What the form changes of the account; nothing where it says what the account already is. */
function changeOf(account: AccountView, values: RoleFormValues): AccountChange {
  const scope = scopeOfForm(values);
  return {
    ...(values.role === undefined || values.role === account.role ? {} : { role: values.role }),
    ...(scope === null || sameScope(scope, account.scope) ? {} : { scope }),
  };
}

interface RoleEditing {
  readonly account: AccountView;
  readonly onDone: () => void;
}

/** Saving what changed of an account: the editor without its looks. */
function useRoleEditing({ account, onDone }: RoleEditing) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const saving = useSaving<AccountChange, AccountView>((change, version) =>
    changeAccount(account.id, version ?? account.version, change),
  );
  const finish = (): void => {
    dirty.current = false;
    onDone();
  };
  return {
    saving,
    isDirty,
    finish,
    typed: () => {
      dirty.current = true;
    },
    send: (change: AccountChange, version?: number): void => {
      if (Object.keys(change).length === 0) {
        finish();
        return;
      }
      const sending = { input: change, ...(version === undefined ? {} : { version }) };
      // A failure is shown above the form.
      void saving.save(sending).then(
        ({ name }) => {
          void message.success(t('users.changed', { name }));
          finish();
        },
        () => undefined,
      );
    },
  };
}

/** The form of an account's role and scope; it says in words what saving will change. */
export function AccountRoleEditor(editing: RoleEditing) {
  const { t } = useTranslation();
  const { account } = editing;
  const { town } = useLedger().ledger;
  const [form] = Form.useForm<RoleFormValues>();
  const [initial] = useState(() => roleForm(account, town?.code ?? null));
  const { saving, isDirty, finish, typed, send } = useRoleEditing(editing);
  useKeys({ 'ctrl+enter': () => form.submit() });
  return (
    <>
      <UnsavedGuard isDirty={isDirty} />
      {saving.error !== null && <FailureNote error={saving.error} kept />}
      <Form<RoleFormValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        scrollToFirstError
        onValuesChange={typed}
        onFinish={(values) => send(changeOf(account, { ...initial, ...values }))}
      >
        <RoleFields />
        <Effects account={account} />
        <Space className="editor-foot" wrap>
          <Button type="primary" loading={saving.isSaving} onClick={() => form.submit()}>
            {t('frame.save')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
          </Button>
          <Button onClick={finish}>{t('frame.cancel')}</Button>
        </Space>
      </Form>
      {saving.conflict && (
        <RoleConflict
          conflict={saving.conflict}
          isSaving={saving.isSaving}
          onSave={send}
          onTakeTheirs={() => {
            saving.dropConflict();
            finish();
          }}
          onClose={saving.dropConflict}
        />
      )}
    </>
  );
}

/** Role and scope as somebody else saved them meanwhile, beside what was typed. */
function RoleConflict({
  conflict: { yours, theirs },
  onSave,
  ...rest
}: {
  readonly conflict: Conflict<AccountChange, AccountView>;
  readonly isSaving: boolean;
  readonly onSave: (change: AccountChange, version: number) => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const scopeText = useScopeText();
  const rows: VersionRow[] = [];
  if (yours.role) {
    rows.push([t('users.role'), read(ROLE_LABELS[yours.role]), read(ROLE_LABELS[theirs.role])]);
  }
  if (yours.scope) rows.push([t('users.scope'), scopeText(yours.scope), scopeText(theirs.scope)]);
  return (
    <TwoVersions {...rest} name={theirs.name} rows={rows} onSave={() => onSave(yours, theirs.version)} />
  );
}

/** Says what the account is now and what it will be. */
function Effects({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const form = Form.useFormInstance<RoleFormValues>();
  const values = Form.useWatch((all: RoleFormValues | undefined) => all, { form, preserve: true });
  const scopeText = useScopeText();
  const { role, scope } = values ? changeOf(account, values) : {};
  const sentences = [
    ...(role
      ? [
          t('users.willDoChange.role', {
            before: read(ROLE_LABELS[account.role]),
            after: read(ROLE_LABELS[role]),
          }),
        ]
      : []),
    ...(scope
      ? [t('users.willDoChange.scope', { before: scopeText(account.scope), after: scopeText(scope) })]
      : []),
  ];
  return (
    <WillDo
      sentences={
        sentences.length === 0
          ? [t('users.willDoChange.nothing')]
          : [...sentences, t('users.willDoChange.sessions')]
      }
    />
  );
}

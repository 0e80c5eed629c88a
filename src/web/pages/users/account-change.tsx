import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_LABELS, type Role } from '../../../access/role.js';
import type { Scope } from '../../../access/scope.js';
import type { AccountChange, AccountView } from '../../../users/account.js';
import { changeAccount } from '../../api/users.js';
import type { FieldWords } from '../../layout/conflict-dialog.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import { RegisterEditor } from '../registers/register-editor.js';
import { roleForm, sameScope, scopeOfForm, type RoleFormValues } from './account-form-values.js';
import { RoleFields } from './role-fields.js';
import { useScopeText } from './scope-text.js';
import { WillDo } from './will-do.js';

/** What the form changes of the account; nothing where it says what the account already is. */
function changeOf(account: AccountView, values: RoleFormValues): AccountChange {
  const scope = scopeOfForm(values);
  return {
    ...(values.role === undefined || values.role === account.role ? {} : { role: values.role }),
    ...(scope === null || sameScope(scope, account.scope) ? {} : { scope }),
  };
}

/** The form of an account's role and scope; it says in words what saving will change. */
export function AccountRoleEditor({
  account,
  onDone,
}: {
  readonly account: AccountView;
  readonly onDone: () => void;
}) {
  const { town } = useLedger().ledger;
  const [initial] = useState(() => roleForm(account, town?.code ?? null));
  const words = useAccountWords();
  return (
    <RegisterEditor<RoleFormValues, AccountChange, AccountView>
      existing={account}
      initial={initial}
      inputOf={(values) => changeOf(account, values)}
      save={(change, version) => changeAccount(account.id, version ?? account.version, change)}
      nameOf={({ name }) => name}
      words={words}
      onSaved={onDone}
      onCancel={onDone}
    >
      {() => (
        <div className="form-wide">
          <RoleFields />
          <Effects account={account} />
        </div>
      )}
    </RegisterEditor>
  );
}

/** What a conflict says of an account: its role and its scope. */
function useAccountWords(): FieldWords {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const scopeText = useScopeText();
  return {
    nameOf: (field) => t(field === 'role' ? 'users.role' : 'users.scope'),
    valueOf: (field, value) =>
      field === 'role' ? read(ROLE_LABELS[value as Role]) : scopeText(value as Scope),
  };
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

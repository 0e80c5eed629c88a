import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_LABELS, ROLES } from '../../../access/role.js';
import type { AccountView, AccountWithPassword } from '../../../users/account.js';
import { useAccounts } from '../../api/users.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { useAddress, type AddressChanges } from '../../layout/use-address.js';
import { useLanguage } from '../../words/language.js';
import { AccountRoleEditor } from './account-change.js';
import { AccountEditor } from './account-editor.js';
import { AccountList } from './account-list.js';
import {
  ACCOUNT_FILTERS,
  ACCOUNT_STATUSES,
  accountsAsked,
  rolesAsked,
  statusesAsked,
} from './account-question.js';
import { PasswordOnce } from './password-once.js';

/** Every account with its role and scope, and what an administrator does to it. */
export function AccountsPanel() {
  const { t } = useTranslation();
  const [search, changeAddress] = useAddress();
  const mayWrite = useMay('users:write');
  const accounts = useAccounts();
  // The version that was opened, so that what somebody else saves meanwhile comes up as a conflict.
  const [changing, setChanging] = useState<AccountView | null>(null);
  const [made, setMade] = useState<AccountWithPassword | null>(null);
  const shown = accountsAsked(accounts.data ?? [], search);
  const change = (changes: AddressChanges): void => changeAddress(changes, { replace: true });
  return (
    <>
      <Filters search={search} onChange={change} onNew={mayWrite ? () => change({ new: '1' }) : null} />
      {accounts.isError && <FailureNote error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data && shown.length === 0 && (
        <EmptyNote title={t('users.emptyFilter')} todo={t('users.emptyFilterTodo')}>
          <Button onClick={() => change(Object.fromEntries(ACCOUNT_FILTERS.map((name) => [name, null])))}>
            {t('users.clear')}
          </Button>
        </EmptyNote>
      )}
      {(accounts.isPending || shown.length > 0) && (
        <AccountList rows={shown} loading={accounts.isPending} onChange={setChanging} onMade={setMade} />
      )}
      <Drawer
        open={search.has('new') && mayWrite}
        size={560}
        title={t('users.addTitle')}
        onClose={() => change({ new: null })}
        destroyOnHidden
        autoFocus={false}
      >
        <AccountEditor
          onCancel={() => change({ new: null })}
          onAdded={(added) => {
            setMade(added);
            change({ new: null });
          }}
        />
      </Drawer>
      <Drawer
        open={changing !== null}
        size={560}
        title={t('users.changeTitle', { name: changing?.name ?? '' })}
        onClose={() => setChanging(null)}
        destroyOnHidden
      >
        {changing && <AccountRoleEditor account={changing} onDone={() => setChanging(null)} />}
      </Drawer>
      {made && <PasswordOnce made={made} onClose={() => setMade(null)} />}
    </>
  );
}

function Filters({
  search,
  onChange,
  onNew,
}: {
  readonly search: URLSearchParams;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
  /** Null for those who may only look. */
  readonly onNew: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const filtered = ACCOUNT_FILTERS.some((name) => search.get(name));
  return (
    <div className="filter-bar no-print" role="search">
      <Input
        type="search"
        className="filter-search"
        aria-label={t('users.search')}
        placeholder={t('users.searchHint')}
        prefix={<SearchOutlined />}
        allowClear
        value={search.get('q') ?? ''}
        onChange={({ target }) => onChange({ q: target.value })}
      />
      <Select
        mode="multiple"
        aria-label={t('users.role')}
        placeholder={t('users.role')}
        maxTagCount={1}
        popupMatchSelectWidth={false}
        value={rolesAsked(search)}
        onChange={(roles) => onChange({ role: roles.join(',') })}
        options={ROLES.map((value) => ({ value, label: read(ROLE_LABELS[value]) }))}
      />
      <Select
        mode="multiple"
        aria-label={t('users.status')}
        placeholder={t('users.status')}
        maxTagCount={1}
        popupMatchSelectWidth={false}
        value={statusesAsked(search)}
        onChange={(statuses) => onChange({ status: statuses.join(',') })}
        options={ACCOUNT_STATUSES.map((value) => ({ value, label: t(`users.statusOptions.${value}`) }))}
      />
      {filtered && (
        <Button
          type="link"
          onClick={() => onChange(Object.fromEntries(ACCOUNT_FILTERS.map((name) => [name, null])))}
        >
          {t('users.clear')}
        </Button>
      )}
      {onNew && (
        <Button type="primary" icon={<PlusOutlined />} onClick={onNew} style={{ marginLeft: 'auto' }}>
          {t('users.add')}
        </Button>
      )}
    </div>
  );
}

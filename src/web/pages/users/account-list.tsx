import { Button, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_LABELS, ROLES } from '../../../access/role.js';
import type { AccountView, AccountWithPassword } from '../../../users/account.js';
import { instantText } from '../../format/instant.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { useMay, useSession } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { DisableDialog, ResetDialog } from './account-dialogs.js';
import { useScopeText } from './scope-text.js';
import './users.css';

/** What is being done to an account in a dialog. */
interface Doing {
  readonly what: 'disable' | 'reset';
  readonly account: AccountView;
}

/** The accounts as a table; it sorts here, since a town has some dozens. */
export function AccountList({
  rows,
  loading,
  onChange,
  onMade,
}: {
  readonly rows: readonly AccountView[];
  readonly loading: boolean;
  /** Opens the form of role and scope. */
  readonly onChange: (account: AccountView) => void;
  readonly onMade: (made: AccountWithPassword) => void;
}) {
  const { t } = useTranslation();
  const mayWrite = useMay('users:write');
  const [doing, setDoing] = useState<Doing | null>(null);
  const columns = useColumns();
  const actions: TableColumnsType<AccountView> = [
    {
      title: t('users.actions'),
      className: 'no-print',
      render: (_, account) => (
        <Actions account={account} onChange={() => onChange(account)} onDo={setDoing} />
      ),
    },
  ];
  return (
    <>
      <Table<AccountView>
        rowKey="id"
        size="small"
        bordered
        loading={loading}
        columns={mayWrite ? [...columns, ...actions] : columns}
        dataSource={[...rows]}
        pagination={false}
        showSorterTooltip={false}
        rowClassName={({ disabled }) => (disabled ? 'disabled-row' : '')}
        className="page-table"
      />
      {doing?.what === 'disable' && <DisableDialog account={doing.account} onClose={() => setDoing(null)} />}
      {doing?.what === 'reset' && (
        <ResetDialog
          account={doing.account}
          onClose={() => setDoing(null)}
          onMade={(made) => {
            setDoing(null);
            onMade(made);
          }}
        />
      )}
    </>
  );
}

function Actions({
  account,
  onChange,
  onDo,
}: {
  readonly account: AccountView;
  readonly onChange: () => void;
  readonly onDo: (doing: Doing) => void;
}) {
  const { t } = useTranslation();
  const own = useSession().user.name;
  const { name, disabled } = account;
  return (
    <Space size={4} wrap>
      <Button aria-label={`${t('users.change')} ${name}`} onClick={onChange}>
        {t('users.change')}
      </Button>
      {/* One's own session would end before the new password was read. */}
      {name !== own && (
        <Button aria-label={`${t('users.reset')} ${name}`} onClick={() => onDo({ what: 'reset', account })}>
          {t('users.reset')}
        </Button>
      )}
      <Button
        danger={!disabled}
        aria-label={`${t(disabled ? 'users.enable' : 'users.disable')} ${name}`}
        onClick={() => onDo({ what: 'disable', account })}
      >
        {t(disabled ? 'users.enable' : 'users.disable')}
      </Button>
    </Space>
  );
}

const NAMES = new Intl.Collator('zh-Hans-u-co-pinyin');

function useColumns(): TableColumnsType<AccountView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const scopeText = useScopeText();
  return [
    {
      title: t('users.name'),
      render: (_, { name }) => <strong>{name}</strong>,
      sorter: (first, second) => NAMES.compare(first.name, second.name),
    },
    {
      title: t('users.person'),
      dataIndex: 'personName',
      sorter: (first, second) => NAMES.compare(first.personName, second.personName),
    },
    {
      title: t('users.role'),
      render: (_, { role }) => read(ROLE_LABELS[role]),
      sorter: (first, second) => ROLES.indexOf(first.role) - ROLES.indexOf(second.role),
    },
    { title: t('users.scope'), render: (_, { scope }) => scopeText(scope) },
    {
      title: t('users.status'),
      render: (_, account) => <Status account={account} />,
    },
    {
      title: t('users.secondFactor'),
      render: (_, { secondFactor }) =>
        secondFactor ? (
          <VerdictTag kind="good">{t('users.secondFactorOn')}</VerdictTag>
        ) : (
          <VerdictTag kind="quiet">{t('users.secondFactorOff')}</VerdictTag>
        ),
    },
    {
      title: t('users.recorded'),
      className: 'number',
      render: (_, { recordedAt }) => instantText(recordedAt),
      sorter: (first, second) => (first.recordedAt < second.recordedAt ? -1 : 1),
    },
  ];
}

/** Open, waiting for its first own password, or disabled. */
function Status({ account: { disabled, mustChangePassword } }: { readonly account: AccountView }) {
  const { t } = useTranslation();
  if (disabled) return <VerdictTag kind="bad">{t('users.statusOptions.disabled')}</VerdictTag>;
  if (mustChangePassword) {
    return <VerdictTag kind="warning">{t('users.statusOptions.must-change')}</VerdictTag>;
  }
  return <VerdictTag kind="good">{t('users.statusOptions.open')}</VerdictTag>;
}

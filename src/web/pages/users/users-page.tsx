import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAccounts } from '../../api/users.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { AccountsPanel } from './accounts-panel.js';
import { DeputiesPanel } from './deputies-panel.js';
import { PersonsPanel } from './persons-panel.js';

const PANELS = { accounts: AccountsPanel, persons: PersonsPanel, deputies: DeputiesPanel } as const;
const TABS = ['accounts', 'persons', 'deputies'] as const;

/** Accounts, the persons behind them, and who acts in whose place. */
export function Component() {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((known) => known === search.get('tab')) ?? 'accounts';
  return (
    <>
      <PageHead title={t('users.title')} tools={<PrintButton />}>
        {accounts.data && t('users.count', { count: accounts.data.length })}
      </PageHead>
      <Tabs
        activeKey={tab}
        onChange={(key) => setSearch(key === 'accounts' ? {} : { tab: key })}
        destroyOnHidden
        items={TABS.map((key) => {
          const Panel = PANELS[key];
          return { key, label: t(`users.tabs.${key}`), children: <Panel /> };
        })}
      />
    </>
  );
}

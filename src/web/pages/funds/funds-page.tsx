import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHead } from '../../layout/page-head.js';
import { searchOfTab } from '../registers/register-search.js';
import { AccountsPanel } from './accounts-panel.js';
import { EntriesPanel } from './entries-panel.js';
import { FlowPanel } from './flow-panel.js';
import { FUND_LISTS } from './fund-lists.js';
import { LoansPanel } from './loans-panel.js';
import { StatementsPanel } from './statements-panel.js';

const LISTS = Object.values(FUND_LISTS);

/** The villages' money: accounts with what they hold, every entry, what statements say, the flow by month, and loans. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const open = LISTS.find(({ tab }) => tab === search.get('tab')) ?? FUND_LISTS.accounts;
  return (
    <>
      <PageHead title={t('funds.title')}>{t('funds.intro')}</PageHead>
      <Tabs
        activeKey={open.tab ?? ''}
        onChange={(key) => {
          const list = LISTS.find(({ tab }) => (tab ?? '') === key) ?? FUND_LISTS.accounts;
          setSearch(searchOfTab(search, list, ['villageId', 'accountId']));
        }}
        destroyOnHidden
        items={[
          { key: '', label: t('funds.accounts'), children: <AccountsPanel /> },
          { key: 'entries', label: t('funds.entries'), children: <EntriesPanel /> },
          { key: 'statements', label: t('statements.tab'), children: <StatementsPanel /> },
          { key: 'cash-flow', label: t('funds.flow'), children: <FlowPanel /> },
          { key: 'loans', label: t('funds.loans'), children: <LoansPanel /> },
        ]}
      />
    </>
  );
}

import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHead } from '../../layout/page-head.js';
import { searchOfTab } from '../registers/register-search.js';
import { CONTRACT_LISTS } from './contract-lists.js';
import { ContractsPanel } from './contracts-panel.js';
import { ExpiringPanel } from './expiring-panel.js';
import { RentsPanel } from './rents-panel.js';

const LISTS = Object.values(CONTRACT_LISTS);

/** Contracts: what is let or contracted out, which rents are due, and what expires. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const open = LISTS.find(({ tab }) => tab === search.get('tab')) ?? CONTRACT_LISTS.contracts;
  return (
    <>
      <PageHead title={t('contracts.title')}>{t('contracts.intro')}</PageHead>
      <Tabs
        activeKey={open.tab ?? ''}
        onChange={(key) => {
          const list = LISTS.find(({ tab }) => (tab ?? '') === key) ?? CONTRACT_LISTS.contracts;
          setSearch(searchOfTab(search, list, ['villageId', 'q']));
        }}
        destroyOnHidden
        items={[
          { key: '', label: t('contracts.list'), children: <ContractsPanel /> },
          { key: 'rents', label: t('contracts.rents'), children: <RentsPanel /> },
          { key: 'expiring', label: t('contracts.expiring'), children: <ExpiringPanel /> },
        ]}
      />
    </>
  );
}

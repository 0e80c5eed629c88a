import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CLAIM_SIDE_LABELS } from '../../../claims-debts/claim.js';
import { PageHead } from '../../layout/page-head.js';
import { useLanguage } from '../../words/language.js';
import { searchOfTab } from '../registers/register-search.js';
import { AgeingPanel } from './ageing-panel.js';
import { AGEING_LIST, CLAIM_LISTS, SETTING_LIST } from './claim-lists.js';
import { ClaimSettingPanel } from './claim-setting-panel.js';
import { ClaimsPanel } from './claims-panel.js';

const LISTS = [CLAIM_LISTS.claim, CLAIM_LISTS.debt, AGEING_LIST, SETTING_LIST];

/** Claims and debts: who owes the villages, whom they owe, how long already, and what the office decided of it. */
export function Component() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const open = LISTS.find(({ tab }) => tab === search.get('tab')) ?? CLAIM_LISTS.claim;
  return (
    <>
      <PageHead title={t('claims.title')}>{t('claims.intro')}</PageHead>
      <Tabs
        activeKey={open.tab ?? ''}
        onChange={(key) => {
          const list = LISTS.find(({ tab }) => (tab ?? '') === key) ?? CLAIM_LISTS.claim;
          setSearch(searchOfTab(search, list, ['villageId']));
        }}
        destroyOnHidden
        items={[
          {
            key: '',
            label: read(CLAIM_SIDE_LABELS.claim),
            children: <ClaimsPanel key="claim" side="claim" />,
          },
          {
            key: 'debts',
            label: read(CLAIM_SIDE_LABELS.debt),
            children: <ClaimsPanel key="debt" side="debt" />,
          },
          { key: 'ageing', label: t('claims.ageing'), children: <AgeingPanel /> },
          { key: 'setting', label: t('claims.setting'), children: <ClaimSettingPanel /> },
        ]}
      />
    </>
  );
}

import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { searchOfTab } from '../registers/register-search.js';
import { FlagDesk } from './flag-desk.js';
import { FLAG_LIST, FLAG_RULE_TAB } from './flag-lists.js';
import { FlagRules } from './flag-rules.js';
import { FlagRunPanel } from './flag-run-panel.js';

/** What rules noticed in the registers: one after another to be judged, and the rules themselves. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const [search, setSearch] = useSearchParams();
  if (campaign === '') return <NoCampaign />;
  const isRules = search.get('tab') === FLAG_RULE_TAB.tab;
  return (
    <>
      <PageHead title={t('flags.title')} tools={<FlagRunPanel campaign={campaign} />}>
        {t('flags.intro')}
      </PageHead>
      <Tabs
        activeKey={isRules ? 'rules' : ''}
        onChange={(key) => setSearch(searchOfTab(search, key === 'rules' ? FLAG_RULE_TAB : FLAG_LIST, []))}
        destroyOnHidden
        items={[
          { key: '', label: t('flags.desk'), children: <FlagDesk /> },
          { key: 'rules', label: t('flags.rules'), children: <FlagRules /> },
        ]}
      />
    </>
  );
}

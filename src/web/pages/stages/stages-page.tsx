import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PaperFoot } from '../../layout/paper-foot.js';
import { PageHead } from '../../layout/page-head.js';
import { RoundsPanel } from './rounds-panel.js';
import { StepsPanel } from './steps-panel.js';
import './stages.css';

/** The nine steps of every village on one sheet, and the rounds in which the work was inspected. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const [search, setSearch] = useSearchParams();
  if (campaign === '') return <NoCampaign />;
  return (
    <div className="stages-page">
      <PageHead title={t('stages.title')}>{t('stages.intro')}</PageHead>
      <Tabs
        activeKey={search.get('tab') ?? ''}
        onChange={(tab) => setSearch(tab === '' ? {} : { tab })}
        destroyOnHidden
        items={[
          { key: '', label: t('stages.steps'), children: <StepsPanel /> },
          { key: 'rounds', label: t('stages.rounds'), children: <RoundsPanel /> },
        ]}
      />
      <PaperFoot own />
    </div>
  );
}

import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { useMay } from '../../layout/session-context.js';
import { ChainsPanel } from './chains-panel.js';
import { EntriesPanel } from './entries-panel.js';
import './history.css';
import { PaperPanel } from './paper-panel.js';
import { StrikeOutsPanel } from './strike-outs-panel.js';

const PANELS = {
  chains: ChainsPanel,
  paper: PaperPanel,
  entries: EntriesPanel,
  'strike-outs': StrikeOutsPanel,
} as const;

/** Whether the history holds, whether a paper fits it, what it tells, and what was struck out of it. */
export function Component() {
  const { t } = useTranslation();
  const mayRead = useMay('history:read');
  const [search, setSearch] = useSearchParams();
  const tabs = (['chains', 'paper', 'entries', 'strike-outs'] as const).filter(
    (key) => mayRead || key === 'chains' || key === 'paper',
  );
  const tab = tabs.find((known) => known === search.get('tab')) ?? 'chains';
  return (
    <>
      <PageHead title={t('history.title')} tools={<PrintButton />}>
        {t('history.text')}
      </PageHead>
      <Tabs
        activeKey={tab}
        onChange={(key) => setSearch(key === 'chains' ? {} : { tab: key })}
        destroyOnHidden
        items={tabs.map((key) => {
          const Panel = PANELS[key];
          return { key, label: t(`history.tabs.${key}`), children: <Panel /> };
        })}
      />
    </>
  );
}

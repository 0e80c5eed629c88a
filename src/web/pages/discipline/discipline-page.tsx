import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DISCIPLINE_MODE_LABELS } from '../../../discipline/discipline.js';
import { useDisciplineSetting } from '../../api/discipline.js';
import { PageHead } from '../../layout/page-head.js';
import { useLanguage } from '../../words/language.js';
import { searchOfTab } from '../registers/register-search.js';
import { DISCIPLINE_LISTS } from './discipline-lists.js';
import { HandOversPanel } from './hand-overs-panel.js';
import { MeasuresPanel } from './measures-panel.js';
import { MoneyPanel } from './money-panel.js';
import { PersonsPanel } from './persons-panel.js';
import { SanctionsPanel } from './sanctions-panel.js';
import { SettingPanel } from './setting-panel.js';
import './discipline.css';

const PANELS = {
  sanctions: SanctionsPanel,
  measures: MeasuresPanel,
  persons: PersonsPanel,
  'hand-overs': HandOversPanel,
  money: MoneyPanel,
  setting: SettingPanel,
} as const;

type Tab = keyof typeof PANELS;
const TABS: readonly Tab[] = ['sanctions', 'measures', 'persons', 'hand-overs', 'money', 'setting'];
const tabOf = (name: string | null): Tab => TABS.find((tab) => tab === name) ?? 'sanctions';

/** The discipline register: sanctions, measures, persons, hand-overs, money, and what the ledger keeps of them. */
export function Component() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const setting = useDisciplineSetting();
  const [search, setSearch] = useSearchParams();
  return (
    <>
      <PageHead title={t('discipline.title')}>
        {setting.data && t('discipline.mode', { mode: read(DISCIPLINE_MODE_LABELS[setting.data.mode]) })}
        {setting.data?.mode === 'off' && ` · ${t('dealt.offNote')}`}
      </PageHead>
      <Tabs
        activeKey={tabOf(search.get('tab'))}
        onChange={(key) => {
          const tab = tabOf(key);
          const list = tab === 'setting' ? { tab, filters: [] } : DISCIPLINE_LISTS[tab];
          setSearch(searchOfTab(search, list, []));
        }}
        destroyOnHidden
        items={TABS.map((key) => {
          const Panel = PANELS[key];
          return { key, label: t(`dealt.tabs.${key}`), children: <Panel /> };
        })}
      />
    </>
  );
}

import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHead } from '../../layout/page-head.js';
import { searchOfTab } from '../registers/register-search.js';
import { ASSET_LISTS } from './asset-lists.js';
import { AssetsPanel } from './assets-panel.js';
import { ComparisonPanel } from './comparison-panel.js';
import { DisposalsPanel } from './disposals-panel.js';

const LISTS = Object.values(ASSET_LISTS);

/** Assets and resources: what the books say, what was found, what differs, and how things left. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const open = LISTS.find(({ tab }) => tab === search.get('tab')) ?? ASSET_LISTS.things;
  return (
    <>
      <PageHead title={t('assets.title')}>{t('assets.intro')}</PageHead>
      <Tabs
        activeKey={open.tab ?? ''}
        onChange={(key) => {
          const list = LISTS.find(({ tab }) => (tab ?? '') === key) ?? ASSET_LISTS.things;
          setSearch(searchOfTab(search, list, ['villageId', 'q']));
        }}
        destroyOnHidden
        items={[
          { key: '', label: t('assets.things'), children: <AssetsPanel key="things" kind="things" /> },
          {
            key: 'resources',
            label: t('assets.resources'),
            children: <AssetsPanel key="resources" kind="resources" />,
          },
          { key: 'comparison', label: t('assets.comparison'), children: <ComparisonPanel /> },
          { key: 'disposals', label: t('assets.disposals'), children: <DisposalsPanel /> },
        ]}
      />
    </>
  );
}

import { PlusOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyNote } from '../../layout/empty-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { PrintButton } from '../../layout/print-button.js';
import { useMay, useSeesTowns } from '../../layout/session-context.js';
import { PageHead } from '../../layout/page-head.js';
import { BasisFacts } from './basis-facts.js';
import { BasisPanel } from './basis-panel.js';
import { DeclarationPanel } from './declaration-panel.js';
import { HolidaysPanel } from './holidays-panel.js';
import { NewCampaignDialog } from './new-campaign-dialog.js';
import { ReconciliationPanel } from './reconciliation-panel.js';
import { TaxonomyPanel } from './taxonomy-panel.js';

const TABS = ['basis', 'taxonomy', 'declaration', 'reconciliation', 'holidays'] as const;

/** Everything that is set for a campaign, and whether its stated figures tie. */
export function Component() {
  const { t } = useTranslation();
  const { campaign } = useLedger();
  const mayWrite = useMay('campaigns:write');
  const [search, setSearch] = useSearchParams();
  const [opening, setOpening] = useState(false);
  const seesTowns = useSeesTowns();
  const tabs = TABS.filter((key) => seesTowns || key !== 'reconciliation');
  const tab = tabs.find((known) => known === search.get('tab')) ?? 'basis';
  const open = mayWrite && (
    <Button icon={<PlusOutlined />} onClick={() => setOpening(true)}>
      {t('campaignPage.new')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={campaign?.name ?? t('campaignPage.title')}
        tools={
          <>
            <PrintButton />
            {open}
          </>
        }
      >
        {campaign && (
          <span className="number">
            {campaign.code} · {t('campaignPage.prefix')} {campaign.numberPrefix}
          </span>
        )}
      </PageHead>
      {campaign ? (
        <Tabs
          key={campaign.code}
          activeKey={tab}
          onChange={(key) => setSearch({ tab: key })}
          destroyOnHidden
          items={tabs.map((key) => ({
            key,
            label: t(`campaignPage.tabs.${key}`),
            children:
              key === 'basis' ? (
                mayWrite ? (
                  <BasisPanel campaign={campaign} />
                ) : (
                  <BasisFacts campaign={campaign} />
                )
              ) : key === 'taxonomy' ? (
                <TaxonomyPanel campaign={campaign} />
              ) : key === 'declaration' ? (
                <DeclarationPanel campaign={campaign} />
              ) : key === 'holidays' ? (
                <HolidaysPanel />
              ) : (
                <ReconciliationPanel campaign={campaign} />
              ),
          }))}
        />
      ) : (
        <EmptyNote title={t('campaignPage.empty')} todo={t('campaignPage.emptyTodo')}>
          {open}
        </EmptyNote>
      )}
      <NewCampaignDialog open={opening} onClose={() => setOpening(false)} />
    </>
  );
}

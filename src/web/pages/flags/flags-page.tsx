import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { runFlags } from '../../api/flags.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { searchOfTab } from '../registers/register-search.js';
import { FlagDesk } from './flag-desk.js';
import { FLAG_LIST, FLAG_RULE_TAB } from './flag-lists.js';
import { FlagRules } from './flag-rules.js';

/** What rules noticed in the registers: one after another to be judged, and the rules themselves. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const [search, setSearch] = useSearchParams();
  if (campaign === '')
    return (
      <EmptyNote title={t('flags.noCampaign')} todo={t('flags.noCampaignTodo')}>
        <Link to="/campaign">{t('frame.menu.campaign')}</Link>
      </EmptyNote>
    );
  const isRules = search.get('tab') === FLAG_RULE_TAB.tab;
  return (
    <>
      <PageHead title={t('flags.title')} tools={<RunAll campaign={campaign} />}>
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

/** Looks through all registers again; who goes on working meanwhile is told when it is done. */
function RunAll({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const running = useMutation({
    mutationFn: () => runFlags(campaign),
    onSuccess: async ({ villages, elapsedMs, ...counts }) => {
      await refreshAfterWrite(queries);
      const seconds = (elapsedMs / 1_000).toFixed(1);
      void message.success(t('flags.ran', { count: villages, seconds, ...counts }), 8);
    },
  });
  return (
    <>
      {running.isError && <FailureNote error={running.error} />}
      {running.isPending && <span role="status">{t('flags.running')}</span>}
      <Button loading={running.isPending} onClick={() => running.mutate()}>
        {t('flags.runAll')}
      </Button>
    </>
  );
}

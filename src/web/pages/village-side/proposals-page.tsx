import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PROPOSAL_STATE_LABELS, PROPOSAL_STATES } from '../../../exchange/task-sheet.js';
import { useProposals } from '../../api/village-side.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { QueryNote } from '../../layout/query-note.js';
import { useLanguage } from '../../words/language.js';
import { ProposalTable } from './proposal-table.js';
import { VillageTabs } from './village-tabs.js';

const SIZE = 50;

/** What villages wrote on their task sheets, to be accepted or not, row by row. */
export function Component() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const state = PROPOSAL_STATES.find((one) => one === search.get('state')) ?? 'waiting';
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? '1')) || 1);
  const list = useProposals(useCampaignCode(), state, page, SIZE);
  return (
    <>
      <PageHead title={t('proposals.title')}>{t('proposals.intro')}</PageHead>
      <VillageTabs />
      <Segmented
        aria-label={t('proposals.title')}
        value={state}
        style={{ marginBottom: 10 }}
        options={PROPOSAL_STATES.map((value) => ({ value, label: read(PROPOSAL_STATE_LABELS[value]) }))}
        onChange={(value) => setSearch({ state: value })}
      />
      <QueryNote query={list} />
      {list.data?.total === 0 &&
        (state === 'waiting' ? (
          <EmptyNote title={t('proposals.empty')} todo={t('proposals.emptyTodo')} />
        ) : (
          <EmptyNote title={t('proposals.emptyOther')} todo={t('proposals.emptyTodo')} />
        ))}
      {list.data && list.data.total > 0 && (
        <ProposalTable
          page={list.data}
          state={state}
          current={page}
          size={SIZE}
          onPage={(to) => setSearch({ state, page: String(to) })}
        />
      )}
    </>
  );
}

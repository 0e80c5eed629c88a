import { Alert, Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  TIP_CHANNEL_LABELS,
  TIP_CHANNELS,
  TIP_KIND_LABELS,
  TIP_KINDS,
  TIP_RESULT_LABELS,
  TIP_STANDING_LABELS,
  TIP_STANDINGS,
  TIP_TAKER_LABELS,
  type TipPage,
  type TipView,
} from '../../../tips/tip.js';
import { useTips } from '../../api/tips.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { NewButton } from '../../layout/new-button.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { RegisterTable } from '../registers/register-table.js';
import { StandingButtons } from '../registers/standing-buttons.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { TIP_LIST } from './tip-list.js';
import { TipDrawer } from './tip-drawer.js';
import { TipDialog } from './tip-dialog.js';

/** Tips without their informants: that they came, whom they were passed to, what came of them. */
export function Component() {
  const { t } = useTranslation();
  const state = useRegister(TIP_LIST);
  const campaign = useCampaignCode();
  const mayWrite = useMay('tips:write');
  const query = useTips(campaign, state.question);
  const columns = useColumns();
  const begin = (): void => state.change({ new: '1', row: null });
  if (campaign === '') return <NoCampaign />;
  return (
    <>
      <PageHead
        title={t('tips.title')}
        tools={
          <>
            <PrintButton />
            {mayWrite && <NewButton onClick={begin}>{t('tips.receive')}</NewButton>}
          </>
        }
      >
        {t('tips.intro')}
      </PageHead>
      <Alert type="info" showIcon className="no-print" title={t('tips.rule')} style={{ marginBottom: 8 }} />
      {query.data && <Standings page={query.data} state={state} />}
      <Filters state={state} />
      <RegisterTable<TipView, TipPage>
        state={state}
        query={query}
        columns={columns}
        onOpen={(row) => state.change({ row: row.id, new: null })}
        empty={{
          title: t('tips.empty'),
          todo: t('tips.emptyTodo'),
          tools: mayWrite && <Button onClick={begin}>{t('tips.receive')}</Button>,
        }}
      />
      {state.search.has('new') && mayWrite && (
        <TipDialog existing={null} onClose={() => state.change({ new: null })} />
      )}
      <TipDrawer id={state.search.get('row')} onClose={() => state.change({ row: null })} />
    </>
  );
}

/** How all tips stand; each figure opens its rows. */
function Standings({ page, state }: { readonly page: TipPage; readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <StandingButtons
      state={state}
      label={t('tips.standing')}
      choices={[
        ...TIP_STANDINGS.map((standing) => ({
          label: read(TIP_STANDING_LABELS[standing]),
          rows: page.standings[standing],
          filters: { standing, late: null },
        })),
        { label: t('tips.late'), rows: page.late, filters: { standing: null, late: 'true' }, isLate: true },
      ]}
    >
      {t('tips.found', { count: page.total })}
    </StandingButtons>
  );
}

function Filters({ state }: { readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <RegisterFilters
      state={state}
      choices={[
        {
          name: 'channel',
          label: t('tips.channel'),
          options: TIP_CHANNELS.map((value) => ({ value, label: read(TIP_CHANNEL_LABELS[value]) })),
        },
        {
          name: 'kind',
          label: t('tips.kind'),
          options: TIP_KINDS.map((value) => ({ value, label: read(TIP_KIND_LABELS[value]) })),
        },
      ]}
    />
  );
}

function useColumns(): TableColumnsType<TipView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return [
    {
      key: 'no',
      title: t('tips.no'),
      width: 80,
      className: 'number',
      render: (_, { id, no }) => <Link to={places.tips({ row: id })}>{t('tips.nth', { no })}</Link>,
    },
    {
      key: 'received',
      title: t('tips.receivedDay'),
      width: 110,
      className: 'number',
      dataIndex: 'receivedDay',
    },
    {
      key: 'channel',
      title: t('tips.channel'),
      width: 130,
      render: (_, one) => read(TIP_CHANNEL_LABELS[one.channel]),
    },
    {
      key: 'village',
      title: t('fields.villageId'),
      width: 130,
      render: (_, { villageName }) => villageName ?? t('tips.noVillage'),
    },
    { key: 'kind', title: t('tips.kind'), width: 150, render: (_, one) => read(TIP_KIND_LABELS[one.kind]) },
    {
      key: 'standing',
      title: t('tips.standing'),
      width: 140,
      render: (_, { standing, late }) => (
        <>
          {read(TIP_STANDING_LABELS[standing])}
          {late && (
            <div className="late">
              <strong>{t('tips.late')}</strong>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'passed',
      title: t('tips.passedTo'),
      render: (_, { passedTo, passedDay }) =>
        passedTo === null ? '' : `${read(TIP_TAKER_LABELS[passedTo])} ${passedDay ?? ''}`,
    },
    { key: 'due', title: t('tips.dueDay'), width: 110, className: 'number', dataIndex: 'dueDay' },
    {
      key: 'answered',
      title: t('tips.answered'),
      render: (_, { result, answeredDay }) =>
        result === null ? '' : `${read(TIP_RESULT_LABELS[result])} ${answeredDay ?? ''}`,
    },
  ];
}

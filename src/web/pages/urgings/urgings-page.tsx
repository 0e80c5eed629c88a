import { PrinterOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CATEGORY_CODES, CATEGORY_LABELS } from '../../../campaigns/campaign.js';
import {
  URGING_STANDING_LABELS,
  URGING_STANDINGS,
  type UrgingPage,
  type UrgingView,
} from '../../../rectification/urging.js';
import { useTaxonomy } from '../../api/campaigns.js';
import { useUrgings } from '../../api/urgings.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { NewButton } from '../../layout/new-button.js';
import { PageHead } from '../../layout/page-head.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { BetweenDays, RegisterFilters } from '../registers/register-filters.js';
import type { RegisterList } from '../registers/register-search.js';
import { RegisterTable } from '../registers/register-table.js';
import { StandingButtons } from '../registers/standing-buttons.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { IssueDialog } from './issue-dialog.js';
import { UrgingDrawer } from './urging-drawer.js';

const PAPER_FILTERS = [
  'villageId',
  'categoryCode',
  'itemCode',
  'letterStanding',
  'sentFrom',
  'sentTo',
] as const;
const URGINGS: RegisterList = { tab: null, filters: PAPER_FILTERS };

/** Urging letters: to whom they went, what came back, and which were not answered in time. */
export function Component() {
  const { t } = useTranslation();
  const state = useRegister(URGINGS);
  const campaign = useCampaignCode();
  const mayWrite = useMay('urgings:write');
  const { sort: _sort, ...question } = state.question;
  const query = useUrgings(campaign, question);
  const columns = useColumns();
  const begin = (): void => state.change({ new: '1', row: null });
  if (campaign === '') return <NoCampaign />;
  return (
    <>
      <PageHead title={t('urgings.title')} tools={<Tools state={state} onBegin={mayWrite ? begin : null} />}>
        {t('urgings.intro')}
      </PageHead>
      {query.data && <Standings page={query.data} state={state} />}
      <Filters state={state} />
      <RegisterTable<UrgingView, UrgingPage>
        state={state}
        query={query}
        columns={columns}
        onOpen={(row) => state.change({ row: row.id, new: null })}
        empty={{
          title: t('urgings.empty'),
          todo: t('urgings.emptyTodo'),
          tools: (
            <>
              {mayWrite && <Button onClick={begin}>{t('urgings.issue')}</Button>}{' '}
              <Link to={places.overdue}>{t('late.title')}</Link>
            </>
          ),
        }}
      />
      {state.search.has('new') && mayWrite && (
        <IssueDialog
          villageId={state.search.get('village')}
          onClose={() => state.change({ new: null, village: null })}
        />
      )}
      <UrgingDrawer id={state.search.get('row')} onClose={() => state.change({ row: null })} />
    </>
  );
}

function Tools({
  state: { search },
  onBegin,
}: {
  readonly state: RegisterState;
  readonly onBegin: (() => void) | null;
}) {
  const { t } = useTranslation();
  const mayPrint = useMay('papers:read');
  const asked = Object.fromEntries(PAPER_FILTERS.map((name) => [name, search.get(name)]));
  return (
    <>
      {mayPrint && (
        <>
          <Link to={places.urgingPapers({ ...asked, kind: 'urgings' })}>{t('urgings.ledger')}</Link>
          <Link to={places.urgingPapers(asked)}>
            <PrinterOutlined /> {t('urgings.printThese')}
          </Link>
        </>
      )}
      {onBegin && <NewButton onClick={onBegin}>{t('urgings.issue')}</NewButton>}
    </>
  );
}

/** How all letters stand; each figure opens its rows. */
function Standings({ page, state }: { readonly page: UrgingPage; readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <StandingButtons
      state={state}
      label={t('urgings.standing')}
      choices={URGING_STANDINGS.map((letterStanding) => ({
        label: read(URGING_STANDING_LABELS[letterStanding]),
        rows: page.standings[letterStanding],
        filters: { letterStanding },
        isLate: letterStanding === 'late',
      }))}
    >
      {t('urgings.found', { count: page.total })}
    </StandingButtons>
  );
}

function Filters({ state }: { readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const taxonomy = useTaxonomy(useCampaignCode());
  const category = state.search.get('categoryCode');
  const items = (taxonomy.data?.categories ?? [])
    .filter(({ code }) => category === null || code === category)
    .flatMap((one) => one.items);
  return (
    <RegisterFilters
      state={state}
      choices={[
        {
          name: 'categoryCode',
          label: t('fields.categoryCode'),
          options: CATEGORY_CODES.map((value) => ({ value, label: read(CATEGORY_LABELS[value]) })),
        },
        {
          name: 'itemCode',
          label: t('fields.itemCode'),
          options: items.map(({ code, name }) => ({ value: code, label: name })),
        },
      ]}
    >
      <BetweenDays state={state} names={['sentFrom', 'sentTo']} label={t('urgings.sentDay')} />
    </RegisterFilters>
  );
}

function useColumns(): TableColumnsType<UrgingView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return [
    {
      key: 'number',
      title: t('urgings.number'),
      width: 180,
      className: 'number',
      render: (_, { id, number }) => <Link to={places.urgings({ row: id })}>{number}</Link>,
    },
    {
      key: 'village',
      title: t('urgings.to'),
      width: 140,
      render: (_, { villageName }) => villageName ?? t('late.noVillage'),
    },
    {
      key: 'cases',
      title: t('urgings.casesColumn'),
      width: 150,
      className: 'number-cell',
      render: (_, { cases, closed }) => t('urgings.closedOf', { cases, closed }),
    },
    { key: 'sent', title: t('urgings.sentDay'), width: 110, className: 'number', dataIndex: 'sentDay' },
    {
      key: 'due',
      title: t('urgings.replyDueDay'),
      width: 110,
      className: 'number',
      dataIndex: 'replyDueDay',
    },
    {
      key: 'standing',
      title: t('urgings.standing'),
      width: 150,
      render: (_, { standing, daysLate }) => (
        <span className={standing === 'late' ? 'late' : undefined}>
          {read(URGING_STANDING_LABELS[standing])}
          {daysLate > 0 && <div>{t('urgings.daysLate', { count: daysLate })}</div>}
        </span>
      ),
    },
    {
      key: 'replied',
      title: t('urgings.repliedDay'),
      width: 110,
      className: 'number',
      dataIndex: 'repliedDay',
    },
    {
      key: 'text',
      title: t('urgings.replyText'),
      render: (_, { replyText, withdrawReason }) => (
        <span className="two-lines">{replyText ?? withdrawReason}</span>
      ),
    },
  ];
}

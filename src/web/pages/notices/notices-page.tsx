import { Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  NOTICE_KIND_LABELS,
  NOTICE_KINDS,
  NOTICE_LATE_LABELS,
  NOTICE_STANDING_LABELS,
  NOTICE_STANDINGS,
  type NoticePage,
  type NoticeView,
} from '../../../notices/notice.js';
import { useNotices } from '../../api/notices.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { NewButton } from '../../layout/new-button.js';
import { PageHead } from '../../layout/page-head.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { RegisterTable } from '../registers/register-table.js';
import { StandingButtons } from '../registers/standing-buttons.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { NoticeDrawer } from './notice-drawer.js';
import { NOTICE_LIST } from './notice-list.js';
import { PrepareDialog } from './prepare-dialog.js';

/** What hangs, or is to hang, on the villages' boards: how each notice stands, and what of them is late. */
export function Component() {
  const { t } = useTranslation();
  const state = useRegister(NOTICE_LIST);
  const campaign = useCampaignCode();
  const mayWrite = useMay('notices:write');
  const query = useNotices(campaign, state.question);
  const columns = useColumns();
  const begin = (): void => state.change({ new: '1', row: null });
  if (campaign === '') return <NoCampaign />;
  return (
    <>
      <PageHead
        title={t('notices.title')}
        tools={mayWrite && <NewButton onClick={begin}>{t('notices.prepare')}</NewButton>}
      >
        {t('notices.intro')}
      </PageHead>
      {query.data && <Standings page={query.data} state={state} />}
      <Filters state={state} />
      <RegisterTable<NoticeView, NoticePage>
        state={state}
        query={query}
        columns={columns}
        onOpen={(row) => state.change({ row: row.id, new: null })}
        empty={{
          title: t('notices.empty'),
          todo: t(mayWrite ? 'notices.emptyTodo' : 'notices.emptyVillageTodo'),
          tools: mayWrite && <Button onClick={begin}>{t('notices.prepare')}</Button>,
        }}
      />
      {state.search.has('new') && mayWrite && <PrepareDialog onClose={() => state.change({ new: null })} />}
      <NoticeDrawer id={state.search.get('row')} onClose={() => state.change({ row: null })} />
    </>
  );
}

/** How all notices stand; each figure opens its rows. */
function Standings({ page, state }: { readonly page: NoticePage; readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <StandingButtons
      state={state}
      label={t('notices.standing')}
      choices={[
        ...NOTICE_STANDINGS.map((standing) => ({
          label: read(NOTICE_STANDING_LABELS[standing]),
          rows: page.standings[standing],
          filters: { standing, late: null },
        })),
        {
          label: t('notices.late'),
          rows: page.late,
          filters: { standing: null, late: 'true' },
          isLate: true,
        },
      ]}
    >
      {t('notices.found', { count: page.total, villages: page.villages })}
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
          name: 'kind',
          label: t('notices.kind'),
          options: NOTICE_KINDS.map((value) => ({ value, label: read(NOTICE_KIND_LABELS[value]) })),
        },
      ]}
    />
  );
}

function useColumns(): TableColumnsType<NoticeView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return [
    { key: 'village', title: t('fields.villageId'), width: 120, dataIndex: 'villageName' },
    {
      key: 'kind',
      title: t('notices.kind'),
      width: 180,
      render: (_, { id, kind }) => (
        <Link to={places.notices({ row: id })}>{read(NOTICE_KIND_LABELS[kind])}</Link>
      ),
    },
    {
      key: 'standing',
      title: t('notices.standing'),
      width: 190,
      render: (_, { standing, lates }) => (
        <>
          {read(NOTICE_STANDING_LABELS[standing])}
          {lates.map((late) => (
            <div key={late} className="late">
              <strong>{read(NOTICE_LATE_LABELS[late])}</strong>
            </div>
          ))}
        </>
      ),
    },
    { key: 'rows', title: t('notices.rows'), width: 76, className: 'number-cell', dataIndex: 'rows' },
    { key: 'due', title: t('notices.dueDay'), width: 104, className: 'number', dataIndex: 'dueDay' },
    {
      key: 'posted',
      title: t('notices.hangs'),
      width: 200,
      className: 'number',
      render: (_, { postedDay, lastDay }) =>
        postedDay === null ? '' : t('notices.fromTo', { from: postedDay, to: lastDay ?? '' }),
    },
    { key: 'place', title: t('notices.place'), dataIndex: 'place' },
    { key: 'photos', title: t('notices.photos'), width: 76, className: 'number-cell', dataIndex: 'photos' },
    {
      key: 'objections',
      title: t('notices.objections'),
      width: 110,
      className: 'number-cell',
      render: (_, { objections, openObjections }) =>
        openObjections === 0 ? objections : t('notices.openOf', { open: openObjections, all: objections }),
    },
    {
      key: 'confirmed',
      title: t('notices.confirmedDay'),
      width: 104,
      className: 'number',
      dataIndex: 'confirmedDay',
    },
  ];
}

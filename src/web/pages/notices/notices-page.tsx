import { PlusOutlined } from '@ant-design/icons';
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
import { EmptyNote } from '../../layout/empty-note.js';
import { useKeys } from '../../layout/keys.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { RegisterFilters } from '../registers/register-filters.js';
import type { RegisterList } from '../registers/register-search.js';
import { RegisterTable } from '../registers/register-table.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { NoticeDrawer } from './notice-drawer.js';
import { PrepareDialog } from './prepare-dialog.js';
import './notices.css';

const NOTICES: RegisterList = { tab: null, filters: ['villageId', 'kind', 'standing', 'late'] };

/** What hangs, or is to hang, on the villages' boards: how each notice stands, and what of them is late. */
export function Component() {
  const { t } = useTranslation();
  const state = useRegister(NOTICES);
  const campaign = useCampaignCode();
  const mayWrite = useMay('notices:write');
  const query = useNotices(campaign, state.question);
  const columns = useColumns();
  const begin = (): void => state.change({ new: '1', row: null });
  useKeys({ n: begin }, mayWrite);
  if (campaign === '') {
    return (
      <EmptyNote title={t('register.noCampaign')} todo={t('register.noCampaignTodo')}>
        <Link to="/campaign">{t('frame.menu.campaign')}</Link>
      </EmptyNote>
    );
  }
  return (
    <>
      <PageHead
        title={t('notices.title')}
        tools={
          mayWrite && (
            <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
              {t('notices.prepare')} <kbd aria-hidden="true">N</kbd>
            </Button>
          )
        }
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
  const { search, change } = state;
  const asked = search.get('standing');
  const isLate = search.has('late');
  return (
    <div className="notice-standings no-print" role="group" aria-label={t('notices.standing')}>
      {NOTICE_STANDINGS.map((standing) => (
        <Button
          key={standing}
          type={asked === standing && !isLate ? 'primary' : 'default'}
          aria-pressed={asked === standing && !isLate}
          onClick={() => change({ standing: asked === standing ? null : standing, late: null })}
        >
          {read(NOTICE_STANDING_LABELS[standing])}{' '}
          <strong className="number">{page.standings[standing]}</strong>
        </Button>
      ))}
      <Button
        danger
        type={isLate ? 'primary' : 'default'}
        aria-pressed={isLate}
        onClick={() => change({ late: isLate ? null : 'true', standing: null })}
      >
        {t('notices.late')} <strong className="number">{page.late}</strong>
      </Button>
      <span className="muted number" aria-live="polite">
        {t('notices.found', { count: page.total, villages: page.villages })}
      </span>
    </div>
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

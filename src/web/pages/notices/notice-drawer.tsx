import { PrinterOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  NOTICE_KIND_LABELS,
  NOTICE_LATE_LABELS,
  NOTICE_STANDING_LABELS,
  type NoticeDetailView,
} from '../../../notices/notice.js';
import { noticePath, refreshNotice, useNotice } from '../../api/notices.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { FailureNote } from '../../layout/failure-note.js';
import { Facts } from '../../layout/facts.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { RegisterHistory } from '../registers/register-history.js';
import { RowDrawer } from '../registers/row-drawer.js';
import { VoidDialog } from '../registers/void-dialog.js';
import { NoticeMeetings } from './notice-meetings.js';
import { NoticeObjections } from './notice-objections.js';
import { NoticeSheet } from './notice-paper.js';
import { NoticePhotos } from './notice-photos.js';
import { PostingDialog } from './posting-dialog.js';

/** One notice: how it stands and what is to be done, its paper, photographs, objections, meetings, history. */
export function NoticeDrawer({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const query = useNotice(id);
  const one = query.data;
  return (
    <RowDrawer
      id={id}
      query={query}
      size={920}
      title={one ? `${one.villageName} · ${read(NOTICE_KIND_LABELS[one.kind])}` : t('notices.title')}
      onClose={onClose}
    >
      {(notice) => <Content key={notice.id} one={notice} />}
    </RowDrawer>
  );
}

function Content({ one }: { readonly one: NoticeDetailView }) {
  const { t } = useTranslation();
  const mayWrite = useMay('notices:write') && one.voidReason === null;
  return (
    <Tabs
      items={[
        { key: 'facts', label: t('notices.facts'), children: <Standing one={one} mayWrite={mayWrite} /> },
        { key: 'paper', label: t('notices.paper'), children: <NoticeSheet paper={one.paper} /> },
        {
          key: 'objections',
          label: t('notices.objectionsTab', { count: one.objections }),
          children: <NoticeObjections one={one} mayWrite={mayWrite} />,
        },
        {
          key: 'meetings',
          label: t('notices.meetings'),
          children: <NoticeMeetings one={one} mayWrite={mayWrite} />,
        },
        {
          key: 'history',
          label: t('registers.history'),
          children: <RegisterHistory path={noticePath(one.id)} />,
        },
      ]}
    />
  );
}

interface OfNotice {
  readonly one: NoticeDetailView;
  readonly mayWrite: boolean;
}

function Standing({ one, mayWrite }: OfNotice) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const hangs =
    one.postedDay === null ? null : t('notices.fromTo', { from: one.postedDay, to: one.lastDay ?? '' });
  return (
    <>
      <Tools one={one} mayWrite={mayWrite} />
      {one.voidReason !== null && (
        <Alert type="warning" showIcon title={t('registers.isVoid', { reason: one.voidReason })} />
      )}
      {one.lates.map((late) => (
        <Alert key={late} type="error" showIcon title={read(NOTICE_LATE_LABELS[late])} />
      ))}
      <Facts
        title={read(NOTICE_STANDING_LABELS[one.standing])}
        facts={[
          [t('notices.rows'), one.rows],
          [t('notices.asOfDay'), one.asOfDay],
          [t('notices.days'), one.days],
          [t('notices.dueDay'), one.dueDay],
          [t('notices.hangs'), hangs],
          [t('notices.place'), one.place],
          [t('notices.confirmedDay'), one.confirmedDay],
        ]}
      />
      <NoticePhotos one={one} mayWrite={mayWrite} />
      <p className="muted">
        {t('fields.recordedAt')} {instantText(one.recordedAt)} {actorName(one.recordedBy)}
      </p>
    </>
  );
}

function Tools({ one, mayWrite }: OfNotice) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'post' | 'void' | null>(null);
  const refreshing = useMutation({
    mutationFn: () => refreshNotice(one.id, one.version),
    onSuccess: () => refreshAfterWrite(queries),
  });
  const mayPost = mayWrite && one.confirmedDay === null;
  const mayRefresh = mayWrite && one.postedDay === null;
  return (
    <>
      {refreshing.isError && <FailureNote error={refreshing.error} />}
      {one.outdated && mayWrite && (
        <Alert
          type="info"
          showIcon
          title={t('notices.outdated')}
          action={
            <Button size="small" loading={refreshing.isPending} onClick={() => refreshing.mutate()}>
              {t('notices.refresh')}
            </Button>
          }
        />
      )}
      <Space className="drawer-tools no-print" wrap>
        <Link to={places.noticePapers([one.id])}>
          <PrinterOutlined /> {t('frame.print')}
        </Link>
        {mayPost && (
          <Button type={one.postedDay === null ? 'primary' : 'default'} onClick={() => setOpen('post')}>
            {t(one.postedDay === null ? 'notices.post' : 'notices.correctPosting')}
          </Button>
        )}
        {mayRefresh && !one.outdated && (
          <Button loading={refreshing.isPending} onClick={() => refreshing.mutate()}>
            {t('notices.refresh')}
          </Button>
        )}
        {mayWrite && (
          <Button danger onClick={() => setOpen('void')}>
            {t('registers.void')}
          </Button>
        )}
      </Space>
      {open === 'post' && <PostingDialog one={one} onClose={() => setOpen(null)} />}
      {open === 'void' && (
        <VoidDialog
          path={noticePath(one.id)}
          version={one.version}
          name={`${one.villageName} ${read(NOTICE_KIND_LABELS[one.kind])}`}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

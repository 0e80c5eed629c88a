import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_CHECK_LABELS, MEETING_KIND_LABELS, type MeetingView } from '../../../notices/meeting.js';
import { NOTICE_BOUNDS, type NoticeDetailView } from '../../../notices/notice.js';
import { strikeMeeting } from '../../api/notices.js';
import { useActorName } from '../../format/actor-name.js';
import { AskText } from '../../layout/ask-dialog.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { Facts } from '../../layout/facts.js';
import { useLanguage } from '../../words/language.js';
import { MeetingDialog } from './meeting-dialog.js';

/** The meetings that were to confirm a notice, each with what it was held against. */
export function NoticeMeetings({
  one,
  mayWrite,
}: {
  readonly one: NoticeDetailView;
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const [isNew, setIsNew] = useState(false);
  const [striking, setStriking] = useState<MeetingView | null>(null);
  const mayConfirm = mayWrite && one.postedDay !== null && one.confirmedDay === null;
  return (
    <>
      {mayConfirm && (
        <Button type="primary" onClick={() => setIsNew(true)}>
          {t('notices.confirm')}
        </Button>
      )}
      {one.meetings.length === 0 && (
        <EmptyNote
          title={t('notices.noMeetings')}
          todo={t(one.postedDay === null ? 'notices.notPostedTodo' : 'notices.noMeetingsTodo', {
            day: one.lastDay ?? '',
          })}
        />
      )}
      {one.meetings.map((meeting) => (
        <Meeting key={meeting.id} meeting={meeting} onStrike={mayWrite ? () => setStriking(meeting) : null} />
      ))}
      {isNew && <MeetingDialog one={one} onClose={() => setIsNew(false)} />}
      {striking !== null && (
        <AskText
          title={t('notices.strikeMeeting')}
          label={t('notices.reason')}
          hint={t('notices.strikeMeetingHint')}
          fault={t('notices.reasonFault')}
          ok={t('notices.strike')}
          charactersMax={NOTICE_BOUNDS.textCharacters}
          send={(reason) => strikeMeeting(one.id, striking.id, one.version, reason)}
          onDone={() => setStriking(null)}
        />
      )}
    </>
  );
}

function Meeting({
  meeting,
  onStrike,
}: {
  readonly meeting: MeetingView;
  readonly onStrike: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const { struckReason } = meeting;
  return (
    <section className="block">
      <Facts
        title={`${meeting.day} ${read(MEETING_KIND_LABELS[meeting.kind])}`}
        facts={[
          [t('notices.body'), meeting.body],
          [t('notices.present'), meeting.present],
          [t('notices.inFavour'), meeting.inFavour],
          [t('notices.delegates'), meeting.delegates],
          [t('notices.women'), meeting.women],
          [t('notices.resolution'), meeting.resolution],
          [t('fields.recordedBy'), actorName(meeting.recordedBy)],
        ]}
      />
      {struckReason === null ? (
        <Alert
          type={meeting.confirms ? 'success' : 'warning'}
          showIcon
          title={t(meeting.confirms ? 'notices.confirms' : 'notices.confirmsNot')}
        />
      ) : (
        <Alert type="warning" showIcon title={t('notices.struck', { reason: struckReason })} />
      )}
      <Checks meeting={meeting} />
      {onStrike && struckReason === null && (
        <Button danger onClick={onStrike}>
          {t('notices.strikeMeeting')}
        </Button>
      )}
    </section>
  );
}

function Checks({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('notices.check')}</th>
          <th scope="col" className="number-cell">
            {t('notices.needed')}
          </th>
          <th scope="col" className="number-cell">
            {t('notices.actual')}
          </th>
          <th scope="col">{t('notices.met')}</th>
        </tr>
      </thead>
      <tbody>
        {meeting.checks.map(({ code, needed, actual, met }) => (
          <tr key={code}>
            <th scope="row">{read(MEETING_CHECK_LABELS[code])}</th>
            <td className="number-cell">{needed}</td>
            <td className="number-cell">{actual}</td>
            <td className={met ? undefined : 'late'}>{met ? t('notices.isMet') : t('notices.isNotMet')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

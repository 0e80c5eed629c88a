import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../../../cases/case.js';
import type { HandOverView } from '../../../discipline/hand-over.js';
import { chinaDayOf } from '../../../kernel/calendar.js';
import type { Page } from '../../../kernel/paging.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { useCaseAttachments } from '../../api/attachments.js';
import { useCaseHistory } from '../../api/cases.js';
import { get } from '../../api/http.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { CaseChange } from './case-change-line.js';
import {
  endOfDay,
  TIMELINE_KINDS,
  type TimelineEvent,
  type TimelineKind,
  type TimelineSources,
} from './timeline.js';
import { timelineOf } from './timeline-edits.js';

const HAND_OVERS_MAX = '200';

/** What a time line is made of; the parts that this person may not read stay empty. */
function useSources(one: CaseView, work: RectificationView) {
  const [mayHistory, mayFiles, mayDiscipline] = [
    useMay('history:read'),
    useMay('attachments:read'),
    useMay('discipline:read'),
  ];
  const history = useCaseHistory(one.id, mayHistory);
  const files = useCaseAttachments(one.id, mayFiles);
  const handOvers = useQuery({
    queryKey: ['cases', 'hand-overs', one.id],
    queryFn: ({ signal }) =>
      get<Page<HandOverView>>('/discipline/hand-overs', { caseId: one.id, size: HAND_OVERS_MAX }, signal),
    enabled: mayDiscipline,
  });
  const asked = [
    { query: history, may: mayHistory },
    { query: files, may: mayFiles },
    { query: handOvers, may: mayDiscipline },
  ];
  const sources: TimelineSources = {
    one,
    work,
    history: history.data ?? [],
    files: files.data ?? [],
    handOvers: handOvers.data?.rows ?? [],
  };
  return {
    sources,
    isPending: asked.some(({ query, may }) => may && query.isPending),
    failed: asked.find(({ query, may }) => may && query.isError)?.query,
  };
}

/** Everything that happened to a case, in one list with who, when and what; filtered by kind. */
export function CaseTimeline({ one, work }: { readonly one: CaseView; readonly work: RectificationView }) {
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const { unit } = useMoneyUnit();
  const { sources, isPending, failed } = useSources(one, work);
  const [kind, setKind] = useState<TimelineKind | null>(null);
  if (failed) return <FailureNote error={failed.error} onRetry={() => void failed.refetch()} />;
  if (isPending) return <Skeleton active />;
  const money = (fen: number): string => `${moneyText(fen, unit)} ${unitName(unit, language)}`;
  const events = timelineOf(sources, { t, read, money });
  const there = TIMELINE_KINDS.filter((each) => events.some((event) => event.kind === each));
  const shown = events.filter((event) => kind === null || event.kind === kind);
  return (
    <>
      <Space wrap className="drawer-tools no-print" role="group" aria-label={t('work.timeline.filter')}>
        {[null, ...there].map((each) => (
          <Button
            key={each ?? ''}
            size="small"
            type={each === kind ? 'primary' : 'default'}
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {each === null ? t('work.timeline.all') : t(`work.timeline.kinds.${each}`)}{' '}
            {events.filter((event) => each === null || event.kind === each).length}
          </Button>
        ))}
      </Space>
      <ol className="timeline">
        {shown.map((event) => (
          <li key={event.key}>
            <EventLine event={event} />
          </li>
        ))}
      </ol>
      {work.merged.map((other) => (
        <p key={other.id} className="muted">
          {t('work.timeline.merged')} <Link to={places.cases({ case: other.id })}>{other.number}</Link>{' '}
          {other.description}
        </p>
      ))}
    </>
  );
}

function EventLine({ event }: { readonly event: TimelineEvent }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const late = chinaDayOf(new Date(event.at)) !== event.day;
  return (
    <>
      <time className="number" dateTime={event.day}>
        {event.day}
      </time>
      <div>
        <strong>{event.what}</strong>{' '}
        {event.words.length > 0 && <span className="kept-breaks">{event.words.join(' · ')}</span>}
        <div className="muted">
          {actorName(event.by)}{' '}
          {event.at !== endOfDay(event.day) &&
            (late
              ? t('work.timeline.recordedLater', { at: instantText(event.at) })
              : instantText(event.at))}{' '}
          {event.opening && <Tag>{t('work.timeline.opening')}</Tag>}
          {event.entry && (
            <span title={event.entry.hash}>
              {t('oneCase.historyEntry', { seq: event.entry.seq })} {event.entry.hash.slice(0, 8)}
            </span>
          )}
        </div>
        {event.changes.length > 0 && (
          <ul className="history-changes">
            {event.changes.map((change) => (
              <CaseChange key={change.field} change={change} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

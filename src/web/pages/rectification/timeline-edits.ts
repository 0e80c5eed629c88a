import { CASE_STATE_LABELS } from '../../../cases/case-state.js';
import { chinaDayOf } from '../../../kernel/calendar.js';
import { WHAT_LABELS } from '../history/entry-words.js';
import { eventsOf } from './timeline-events.js';
import type { Say, TimelineEvent, TimelineSources } from './timeline.js';

const dayOfInstant = (instant: string): string => chinaDayOf(new Date(instant));

/** What the views of moves, money, requests and files tell already, by the name that the history gives it. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  ...Object.keys(CASE_STATE_LABELS).filter((state) => state !== 'registered'),
  ...['settled', 'disposed', 'income', 'goods', 'progress'],
  ...['extension-asked', 'extension-decided', 'write-off-asked', 'write-off-decided'],
]);

const EVIDENCE: ReadonlySet<string> = new Set(['case.attached', 'case.detached', 'case.unattached']);

/** Fields that change together with what is told elsewhere. */
const FOLLOWING_FIELDS: ReadonlySet<string> = new Set(['day', 'progressText', 'dueDay', 'extensionCount']);

/** The amount that counts follows from the typed ones. */
const SHOWN_NOT: ReadonlySet<string> = new Set(['amountFen', 'day', 'sameMoneyBefore']);

const editsOf = ({ history }: TimelineSources, { t, read }: Say): TimelineEvent[] =>
  history
    .filter(({ what, changes }) => {
      if (what === 'case.changed') return !changes.every(({ field }) => FOLLOWING_FIELDS.has(field));
      return !TOLD_ELSEWHERE.has(what.split('.')[1] ?? '');
    })
    .map((entry) => {
      const label = WHAT_LABELS[entry.what];
      const said = entry.changes.find(({ field }) => field === 'day')?.after;
      return {
        key: entry.hash,
        kind: EVIDENCE.has(entry.what) ? 'evidence' : 'edit',
        day: typeof said === 'string' ? said : dayOfInstant(entry.at),
        at: entry.at,
        by: entry.actor,
        what: label === undefined ? t('work.timeline.other') : read(label),
        words: [],
        changes: entry.changes.filter(({ field }) => !SHOWN_NOT.has(field)),
        entry: { seq: entry.seq, hash: entry.hash },
        opening: false,
      };
    });

/** Who recorded the case, where the history that tells it cannot be read. */
const recordedOf = ({ one, history }: TimelineSources, { read }: Say): TimelineEvent[] =>
  history.length > 0
    ? []
    : [
        {
          key: one.id,
          kind: 'edit',
          day: dayOfInstant(one.recordedAt),
          at: one.recordedAt,
          by: one.recordedBy,
          what: read(WHAT_LABELS['case.registered'] ?? CASE_STATE_LABELS.registered),
          words: [],
          changes: [],
          entry: null,
          opening: false,
        },
      ];

/** Everything that happened to a case in one list, the latest business day first; of one day the latest record first. */
export const timelineOf = (sources: TimelineSources, say: Say): TimelineEvent[] =>
  [eventsOf, editsOf, recordedOf]
    .flatMap((part) => part(sources, say))
    .sort((first, second) =>
      first.day === second.day ? second.at.localeCompare(first.at) : second.day.localeCompare(first.day),
    );

import { endOfDay, type Say, type TimelineEvent, type TimelineSources } from './timeline.js';

/** That a case was urged, that the letter was answered, or that it was withdrawn. */
export function urgingsOf({ work }: TimelineSources, { t }: Say): TimelineEvent[] {
  return work.urgings.flatMap((one) => {
    const { id, number, sentDay, replyDueDay, repliedDay, replyText, withdrawnDay, withdrawReason } = one;
    const event = (
      key: string,
      of: Pick<TimelineEvent, 'day' | 'at' | 'by' | 'what'>,
      words: readonly (string | null)[],
    ): TimelineEvent => ({
      ...of,
      ...{ key, kind: 'urging', changes: [], entry: null, opening: false },
      words: words.filter((word) => word !== null),
    });
    const sent = { day: sentDay, at: one.recordedAt, by: one.recordedBy };
    const events = [
      event(id, { ...sent, what: t('urgings.timeline', { number }) }, [
        t('urgings.timelineDue', { day: replyDueDay }),
      ]),
    ];
    // Only the days of what came after are kept with the case.
    const after = (day: string) => ({ day, at: endOfDay(day), by: '' });
    if (repliedDay !== null) {
      const what = t('urgings.timelineReplied', { number });
      events.push(event(`${id}.replied`, { ...after(repliedDay), what }, [replyText]));
    }
    if (withdrawnDay !== null) {
      const what = t('urgings.timelineWithdrawn', { number });
      events.push(event(`${id}.withdrawn`, { ...after(withdrawnDay), what }, [withdrawReason]));
    }
    return events;
  });
}

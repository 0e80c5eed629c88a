import type { AttachmentView } from '../attachments/attachment.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { MeetingCheck, MeetingView } from './meeting.js';
import type { NoticeMeetingRow, NoticeObjectionRow, NoticePhotoRow } from './notice.entity.js';
import type {
  NoticeDetailView,
  NoticePaper,
  NoticePhotoView,
  NoticeStanding,
  NoticeView,
  ObjectionView,
} from './notice.js';
import { latesOf, standingOf } from './notice.rules.js';
import type { NamedNotice } from './notice.store.js';

/** A notice as a list shows it today. */
export const noticeView = (row: NamedNotice, today: Day): NoticeView => ({
  id: row.id,
  villageId: row.villageId,
  villageName: row.villageName,
  kind: row.kind,
  rows: row.rowCount,
  days: row.days,
  dueDay: row.dueDay,
  asOfDay: row.asOfDay,
  postedDay: row.postedDay,
  place: row.place,
  lastDay: row.lastDay,
  confirmedDay: row.confirmedDay,
  standing: standingOf(row, today),
  lates: latesOf(row, row.oldestOpen, today),
  photos: row.photos,
  objections: row.objections,
  openObjections: row.openObjections,
  voidReason: row.voidReason,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
  version: row.version,
});

/** Counts by standing, those that are not there being zero. */
export function standingCounts(
  counted: readonly { readonly standing: NoticeStanding; readonly notices: number }[],
): Record<NoticeStanding, number> {
  const counts = { prepared: 0, posted: 0, ended: 0, confirmed: 0, voided: 0 };
  for (const { standing, notices } of counted) counts[standing] += notices;
  return counts;
}

/** Everything of a notice as JSON. */
export function detailView(
  row: NamedNotice,
  today: Day,
  parts: {
    readonly photos: readonly NoticePhotoRow[];
    readonly files: ReadonlyMap<Id, AttachmentView>;
    readonly objections: readonly NoticeObjectionRow[];
    readonly meetings: readonly NoticeMeetingRow[];
    readonly townName: string;
    readonly outdated: boolean;
  },
): NoticeDetailView {
  return {
    ...noticeView(row, today),
    paper: JSON.parse(row.paper) as NoticePaper,
    outdated: parts.outdated,
    townName: parts.townName,
    photoList: parts.photos.flatMap((photo) => photoView(photo, parts.files.get(photo.attachmentId))),
    objectionList: parts.objections.map(objectionView),
    meetings: parts.meetings.map(meetingView),
  };
}

function photoView(row: NoticePhotoRow, attachment: AttachmentView | undefined): NoticePhotoView[] {
  if (attachment === undefined) return [];
  const { id, takenDay, place, struckReason, linkedBy, linkedAt } = row;
  return [{ id, attachment, takenDay, place, struckReason, linkedBy, linkedAt }];
}

const objectionView = (row: NoticeObjectionRow): ObjectionView => ({
  id: row.id,
  receivedDay: row.receivedDay,
  text: row.text,
  result: row.result,
  answer: row.answer,
  answeredDay: row.answeredDay,
  recordedBy: row.recordedBy,
  version: row.version,
});

const meetingView = ({
  checks,
  confirms,
  noticeId: _notice,
  townCode: _town,
  ...row
}: NoticeMeetingRow): MeetingView => ({
  ...row,
  checks: JSON.parse(checks) as MeetingCheck[],
  confirms: confirms === 1,
});

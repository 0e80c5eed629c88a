import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../storage/columns.js';
import { MEETING_KINDS, type MeetingKind } from './meeting.js';
import { NOTICE_KINDS, OBJECTION_RESULTS, type NoticeKind, type ObjectionResult } from './notice.js';

/** A notice of a village: its paper as it was printed, and the days of its life. */
@Entity('notices')
@Index('notices_village', ['townCode', 'villageId', 'kind'])
@Index('notices_campaign', ['campaignId', 'dueDay'])
@Index('notices_unfinished', ['townCode', 'campaignId', 'villageId', 'kind'], {
  unique: true,
  where: 'confirmed_day IS NULL AND void_reason IS NULL',
})
@Check('notices_kind', isOneOf('kind', NOTICE_KINDS))
@Check('notices_days', 'days > 0 AND row_count >= 0')
@Check(
  'notices_posted',
  '(posted_day IS NULL) = (last_day IS NULL) AND (posted_day IS NULL) = (place IS NULL) AND (confirmed_day IS NULL OR posted_day IS NOT NULL)',
)
export class NoticeRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @ReferenceColumn('villages') villageId!: string;
  @CodeColumn() kind!: NoticeKind;
  @CountColumn() rowCount!: number;
  @CountColumn() days!: number;
  @DayColumn() dueDay!: Day;
  @DayColumn() asOfDay!: Day;
  /** The paper as canonical JSON; from posting on it never changes. */
  @JsonColumn() paper!: string;
  /** SHA-256 of it, which the history keeps as well. */
  @CodeColumn() paperHash!: string;
  @DayColumn({ nullable: true }) postedDay!: Day | null;
  @TextColumn({ nullable: true }) place!: string | null;
  @DayColumn({ nullable: true }) lastDay!: Day | null;
  /** The day of the meeting that confirmed it. */
  @DayColumn({ nullable: true }) confirmedDay!: Day | null;
  @TextColumn({ nullable: true }) voidReason!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
}

/** A photograph of a notice on the wall. */
@Entity('notice_photos')
@Index('notice_photos_notice', ['noticeId'])
@Index('notice_photos_attachment', ['attachmentId'])
export class NoticePhotoRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @ReferenceColumn('notices') noticeId!: string;
  @ReferenceColumn('attachments') attachmentId!: string;
  @DayColumn({ nullable: true }) takenDay!: Day | null;
  @TextColumn({ nullable: true }) place!: string | null;
  @TextColumn({ nullable: true }) struckReason!: string | null;
  @CodeColumn() linkedBy!: string;
  @InstantColumn() linkedAt!: string;
}

/** What was said against a notice; nowhere does it stand who said it. */
@Entity('notice_objections')
@Index('notice_objections_notice', ['noticeId'])
@Check(
  'notice_objections_answer',
  `(result IS NULL OR ${isOneOf('result', OBJECTION_RESULTS)}) AND (result IS NULL) = (answer IS NULL) AND (result IS NULL) = (answered_day IS NULL)`,
)
export class NoticeObjectionRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @ReferenceColumn('notices') noticeId!: string;
  @DayColumn() receivedDay!: Day;
  @TextColumn() text!: string;
  @CodeColumn({ nullable: true }) result!: ObjectionResult | null;
  @TextColumn({ nullable: true }) answer!: string | null;
  @DayColumn({ nullable: true }) answeredDay!: Day | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
}

/** A meeting that was to confirm a notice, with what it was held against. */
@Entity('notice_meetings')
@Index('notice_meetings_notice', ['noticeId'])
@Check('notice_meetings_kind', isOneOf('kind', MEETING_KINDS))
@Check('notice_meetings_persons', 'body > 0 AND present <= body AND in_favour >= 0 AND in_favour <= present')
export class NoticeMeetingRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @ReferenceColumn('notices') noticeId!: string;
  @DayColumn() day!: Day;
  @CodeColumn() kind!: MeetingKind;
  @CountColumn() body!: number;
  @CountColumn() present!: number;
  @CountColumn() inFavour!: number;
  @CountColumn({ nullable: true }) delegates!: number | null;
  @CountColumn({ nullable: true }) women!: number | null;
  @TextColumn() resolution!: string;
  @JsonColumn() checks!: string;
  @FlagColumn() confirms!: number;
  @TextColumn({ nullable: true }) struckReason!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { FlagField } from '../registers/register-shapes.js';
import { MEETING_KINDS, type MeetingInput, type MeetingKind } from './meeting.js';
import {
  NOTICE_BOUNDS,
  NOTICE_KINDS,
  NOTICE_STANDINGS,
  OBJECTION_RESULTS,
  type AnswerInput,
  type NoticeInput,
  type NoticeKind,
  type NoticeStanding,
  type ObjectionInput,
  type ObjectionResult,
  type PhotoInput,
  type PostingInput,
} from './notice.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PHOTOS_AT_ONCE = 20;
const PERSONS_MAX = 1_000_000;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** What a list of notices asks. */
export class NoticeListDto {
  @IsString() @MaxLength(80) campaign!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
  @IsOptional() @IsString() @MaxLength(36) villageId?: string;
  @IsOptional() @IsIn([...NOTICE_KINDS]) kind?: NoticeKind;
  @IsOptional() @IsIn([...NOTICE_STANDINGS]) standing?: NoticeStanding;
  @FlagField() late?: boolean;
}

/** Of which campaign and kind new notices would be. */
export class NoticeCandidatesDto {
  @IsString() @MaxLength(80) campaign!: string;
  @IsIn([...NOTICE_KINDS]) kind!: NoticeKind;
}

/** Notices to be made. */
export class NoticePrepareDto implements NoticeInput {
  @IsString() @MaxLength(80) campaign!: string;
  @IsIn([...NOTICE_KINDS]) kind!: NoticeKind;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(NOTICE_BOUNDS.villages)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  villageIds!: string[];
  @MayBeAbsent() @IsInt() days?: number;
  @MayBeAbsent() @Matches(DAY) dueDay?: Day;
}

/** The version of the notice that was seen. */
export class NoticeVersionDto {
  @IsInt() @Min(1) version!: number;
}

/** A notice that is made anew, with other days where they are given. */
export class NoticeRefreshDto extends NoticeVersionDto {
  @MayBeAbsent() @IsInt() days?: number;
  @MayBeAbsent() @Matches(DAY) dueDay?: Day;
}

/** Why something is taken back. */
export class NoticeReasonDto {
  @IsString() @MaxLength(NOTICE_BOUNDS.textCharacters) reason!: string;
}

/** A notice, or a meeting of it, that is taken back, and why. */
export class NoticeVoidDto extends NoticeVersionDto {
  @IsString() @MaxLength(NOTICE_BOUNDS.textCharacters) reason!: string;
}

/** Since when and where it hangs. */
export class NoticePostingDto extends NoticeVersionDto implements PostingInput {
  @Matches(DAY) postedDay!: Day;
  @IsString() @MaxLength(NOTICE_BOUNDS.placeCharacters) place!: string;
}

/** A photograph. */
export class NoticePhotoDto implements PhotoInput {
  @IsString() @MaxLength(36) attachmentId!: string;
  @IsOptional() @Matches(DAY) takenDay?: Day | null;
  @IsOptional() @IsString() @MaxLength(NOTICE_BOUNDS.placeCharacters) place?: string | null;
}

/** Photographs. */
export class NoticePhotosDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PHOTOS_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => NoticePhotoDto)
  photos!: NoticePhotoDto[];
}

/** An objection. */
export class NoticeObjectionDto implements ObjectionInput {
  @Matches(DAY) receivedDay!: Day;
  @IsString() @MaxLength(NOTICE_BOUNDS.textCharacters) text!: string;
}

/** The answer to an objection; the version is that of the objection. */
export class NoticeAnswerDto extends NoticeVersionDto implements AnswerInput {
  @IsIn([...OBJECTION_RESULTS]) result!: ObjectionResult;
  @IsString() @MaxLength(NOTICE_BOUNDS.textCharacters) answer!: string;
  @Matches(DAY) answeredDay!: Day;
}

/** A meeting. */
export class NoticeMeetingDto extends NoticeVersionDto implements MeetingInput {
  @Matches(DAY) day!: Day;
  @IsIn([...MEETING_KINDS]) kind!: MeetingKind;
  @IsInt() @Min(0) @Max(PERSONS_MAX) body!: number;
  @IsInt() @Min(0) @Max(PERSONS_MAX) present!: number;
  @IsInt() @Min(0) @Max(PERSONS_MAX) inFavour!: number;
  @IsOptional() @IsInt() @Min(0) @Max(PERSONS_MAX) delegates?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(PERSONS_MAX) women?: number | null;
  @IsString() @MaxLength(NOTICE_BOUNDS.placeCharacters) resolution!: string;
}

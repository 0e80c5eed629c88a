import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { CASE_ATTACHMENT_BOUNDS as BOUNDS, type CaseAttachmentInput } from './case-attachment.js';

/** A file that is to be evidence, and what is said of it. */
export class CaseAttachmentDto implements CaseAttachmentInput {
  @IsString() @MaxLength(36) attachmentId!: string;
  @IsOptional() @IsString() @MaxLength(BOUNDS.placeCharacters) place?: string | null;
  @IsOptional() @IsString() @MaxLength(10) takenDay?: Day | null;
  @IsOptional() @IsString() @MaxLength(5) takenTime?: string | null;
  @IsOptional() @IsString() @MaxLength(BOUNDS.noteCharacters) note?: string | null;
}

/** Files that are to be evidence in a case. */
export class CaseAttachmentsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BOUNDS.linksAtOnce)
  @ValidateNested({ each: true })
  @Type(() => CaseAttachmentDto)
  attachments!: CaseAttachmentDto[];
}

/** Why a link ends; a slip of one's own needs no reason. */
export class CaseAttachmentEndDto {
  @IsOptional() @IsString() @MaxLength(BOUNDS.reasonCharacters) reason?: string | null;
}

/** Names of files, with their folders, whose cases are looked for. */
export class AttachmentMatchDto {
  @IsString() @MaxLength(80) campaign!: string;
  @IsArray()
  @ArrayMaxSize(BOUNDS.matchedNames)
  @IsString({ each: true })
  @MaxLength(BOUNDS.matchedPathCharacters, { each: true })
  names!: string[];
}

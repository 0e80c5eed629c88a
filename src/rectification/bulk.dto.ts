import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
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
import { CASE_ATTACHMENT_BOUNDS } from '../cases/case-attachment.js';
import type { Day } from '../kernel/calendar.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { BATCH_BOUNDS } from './bulk-batch.js';
import { BULK_FILES_MAX, BULK_MAX } from './bulk.js';
import { PROGRESS_BOUNDS } from './progress.js';
import { MoveInputDto } from './rectification.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** What is said for a deed on many cases: that of a move, of progress, of files, or of an extension. */
export class BulkInputDto extends MoveInputDto {
  @MayBeAbsent() @IsString() @MaxLength(PROGRESS_BOUNDS.textCharacters) text?: string;
  @IsOptional() @IsString() @MaxLength(PROGRESS_BOUNDS.nameCharacters) providedBy?: string | null;
  @MayBeAbsent() @Matches(DAY) toDueDay?: Day;
  @MayBeAbsent() @IsBoolean() granted?: boolean;
  @IsOptional() @IsString() @MaxLength(CASE_ATTACHMENT_BOUNDS.noteCharacters) note?: string | null;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(BULK_FILES_MAX)
  @IsString({ each: true })
  attachmentIds?: string[];
  @IsOptional() @IsString() @MaxLength(CASE_ATTACHMENT_BOUNDS.placeCharacters) place?: string | null;
  @IsOptional() @Matches(DAY) takenDay?: Day | null;
}

/** One case of many; what is said for it alone goes before what is said for all. */
export class BulkCaseDto {
  @IsString() @MaxLength(36) id!: string;
  @MayBeAbsent() @IsInt() @Min(1) version?: number;
  @MayBeAbsent() @ValidateNested() @Type(() => BulkInputDto) input?: BulkInputDto;
}

/** One deed on many cases. */
export class BulkDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => BulkCaseDto)
  cases!: BulkCaseDto[];
  @ValidateNested() @Type(() => BulkInputDto) input!: BulkInputDto;
}

/** Why a batch is taken back. */
export class BatchBackDto {
  @IsString() @MaxLength(BATCH_BOUNDS.reasonCharacters) reason!: string;
}

/** Which page of a list that belongs to a campaign. */
export class CampaignPageDto {
  @IsString() @MaxLength(80) campaign!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
}

import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { ExportPurposeDto } from './export.dto.js';
import { PROPOSAL_STATES, TASK_SHEET_BOUNDS, type ProposalState } from './task-sheet.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);
const VILLAGES_MAX = 500;

/** Which sheets are wanted; `villages` are ids joined by commas. */
export class TaskSheetsDto extends ExportPurposeDto {
  @IsString() @MaxLength(80) campaign!: string;
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMaxSize(VILLAGES_MAX)
  @IsString({ each: true })
  villages?: string[];
}

/** What is said with a sheet that is handed in. */
export class HandInDto {
  @IsString() @MaxLength(80) campaign!: string;
  @IsString() @MaxLength(TASK_SHEET_BOUNDS.fileCharacters) name!: string;
  @IsString() @MaxLength(TASK_SHEET_BOUNDS.nameCharacters) providedBy!: string;
  @MayBeAbsent() @Matches(DAY) day?: Day;
}

/** Of which campaign. */
export class SheetsOfCampaignDto {
  @IsString() @MaxLength(80) campaign!: string;
}

/** Which proposals. */
export class ProposalsDto extends SheetsOfCampaignDto {
  @IsOptional() @IsIn(PROPOSAL_STATES) state?: ProposalState;
  @IsOptional() @IsString() @MaxLength(36) villageId?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
}

/** A proposal that is accepted. */
export class AcceptDto {
  @IsInt() @Min(1) version!: number;
  @IsInt() @Min(1) caseVersion!: number;
  @MayBeAbsent() @Matches(DAY) day?: Day;
}

/** A proposal that is not. */
export class RefuseDto {
  @IsInt() @Min(1) version!: number;
  @IsString() @MaxLength(TASK_SHEET_BOUNDS.noteCharacters) note!: string;
}

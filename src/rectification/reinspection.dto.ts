import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { CASE_BOUNDS } from '../cases/case.js';
import type { Day } from '../kernel/calendar.js';
import {
  REINSPECTION_BOUNDS,
  SAMPLE_RESULTS,
  type DrawCriteria,
  type DrawInput,
  type RecurrenceInput,
  type ResultInput,
  type SampleResult,
} from './reinspection.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** What is to be drawn, before anything is drawn. */
export class DrawPreviewDto implements DrawCriteria {
  @IsString() @MaxLength(80) campaignCode!: string;
  @IsInt() @Min(0) @Max(100) sharePercent!: number;
  @ValidateIf((_, value: unknown) => value !== null) @IsInt() @Min(1) fromFen!: number | null;
  @IsInt() @Min(0) @Max(100) zeroPercent!: number;
}

/** What is drawn. */
export class DrawDto extends DrawPreviewDto implements DrawInput {
  @IsOptional() @IsString() @MaxLength(REINSPECTION_BOUNDS.seedCharacters) seed?: string | null;
}

/** What looking came to. */
export class SampleResultDto implements ResultInput {
  @IsInt() @Min(1) version!: number;
  @IsIn(SAMPLE_RESULTS) result!: SampleResult;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsOptional() @IsString() @MaxLength(REINSPECTION_BOUNDS.textCharacters) text?: string | null;
  @IsOptional() @IsString() @MaxLength(REINSPECTION_BOUNDS.nameCharacters) checkedBy?: string | null;
  @IsOptional() @IsString() @MaxLength(36) attachmentId?: string | null;
}

/** A problem that came back. */
export class RecurrenceDto implements RecurrenceInput {
  @MayBeAbsent() @IsString() @MaxLength(CASE_BOUNDS.descriptionCharacters) description?: string;
  @MayBeAbsent() @Matches(DAY) foundDay?: Day;
}

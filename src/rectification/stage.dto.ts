import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CASE_BOUNDS } from '../cases/case.js';
import type { Day } from '../kernel/calendar.js';
import type { SameMoneyInput, VerifiedAmountInput } from './amount.js';
import { STAGE_BOUNDS, type PlannedStage, type StageDoneInput, type StagePlanInput } from './stage.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** One stage as it is planned. */
export class PlannedStageDto implements PlannedStage {
  @IsOptional() @IsString() @MaxLength(36) id?: string | null;
  @IsString() @MaxLength(STAGE_BOUNDS.nameCharacters) name!: string;
  @Matches(DAY) dueDay!: Day;
}

/** The plan of a case. */
export class StagePlanDto implements StagePlanInput {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsArray()
  @ArrayMaxSize(STAGE_BOUNDS.stages)
  @ValidateNested({ each: true })
  @Type(() => PlannedStageDto)
  stages!: PlannedStageDto[];
}

/** That a stage was done, or was not. */
export class StageDoneDto implements StageDoneInput {
  @IsInt() @Min(1) version!: number;
  @IsString() @MaxLength(36) stageId!: string;
  @IsBoolean() done!: boolean;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsOptional() @IsString() @MaxLength(STAGE_BOUNDS.noteCharacters) note?: string | null;
}

/** What an amount was verified to be. */
export class VerifiedAmountDto implements VerifiedAmountInput {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsInt() @Min(0) amountFen!: number;
  @IsString() @MaxLength(CASE_BOUNDS.textCharacters) basis!: string;
}

/** In which case the money is counted. */
export class SameMoneyDto implements SameMoneyInput {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsOptional() @IsString() @MaxLength(36) asId!: string | null;
}

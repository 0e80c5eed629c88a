import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
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
import {
  CONTINUING_KINDS,
  PERSON_HANDLINGS,
  REST_FATES,
  type ContinuingKind,
  type EvidenceTick,
  type MoveInput,
  type PersonHandling,
  type Rest,
  type RestFate,
} from './move.js';
import { PROGRESS_BOUNDS, type ProgressInput } from './progress.js';
import type { DecisionInput, ExtensionInput, WriteOffInput } from './request.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);
const TEXT = CASE_BOUNDS.textCharacters;
const NAME = CASE_BOUNDS.nameCharacters;
/** Evidence entries that one closure may tick. */
const TICKS_MAX = 50;

/** The fate of money that stays out. */
export class RestDto implements Rest {
  @IsIn(REST_FATES) fate!: RestFate;
  @IsString() @MaxLength(TEXT) basis!: string;
  @IsString() @MaxLength(NAME) approver!: string;
}

/** That a file proves an entry of the checklist. */
export class EvidenceTickDto implements EvidenceTick {
  @IsString() @MaxLength(NAME) entry!: string;
  @IsString() @MaxLength(36) linkId!: string;
}

/** What a person says with a move; each move reads what is its own. */
export class MoveInputDto implements MoveInput {
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsOptional() @IsString() @MaxLength(80) reasonCode?: string | null;
  @IsOptional() @IsString() @MaxLength(TEXT) reason?: string | null;
  @IsOptional() @IsString() @MaxLength(TEXT) measures?: string | null;
  @IsOptional() @IsString() @MaxLength(NAME) leader?: string | null;
  @IsOptional() @IsString() @MaxLength(NAME) responsibleUnit?: string | null;
  @IsOptional() @IsString() @MaxLength(NAME) rectifier?: string | null;
  @IsOptional() @Matches(DAY) dueDay?: Day | null;
  @IsOptional() @IsString() @MaxLength(NAME) dueAsWritten?: string | null;
  @MayBeAbsent() @IsIn(CONTINUING_KINDS) continuingKind?: ContinuingKind;
  @IsOptional() @IsInt() reportMonths?: number | null;
  @IsOptional() @IsString() @MaxLength(TEXT) resultText?: string | null;
  @IsOptional() @ValidateNested() @Type(() => RestDto) rest?: RestDto | null;
  @IsOptional() @IsIn(PERSON_HANDLINGS) personHandling?: PersonHandling | null;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(TICKS_MAX)
  @ValidateNested({ each: true })
  @Type(() => EvidenceTickDto)
  evidence?: EvidenceTickDto[];
  @IsOptional() @IsString() @MaxLength(36) mergedIntoId?: string | null;
}

/** A move of one case, with the version that was seen. */
export class MoveDto extends MoveInputDto {
  @IsInt() @Min(1) version!: number;
}

/** What a village handed in. */
export class ProgressDto implements ProgressInput {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsString() @MaxLength(PROGRESS_BOUNDS.textCharacters) text!: string;
  @IsOptional() @IsString() @MaxLength(PROGRESS_BOUNDS.nameCharacters) providedBy?: string | null;
}

/** More time is asked for. */
export class ExtensionDto implements ExtensionInput {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @Matches(DAY) toDueDay!: Day;
  @IsString() @MaxLength(TEXT) reason!: string;
}

/** Writing off is asked for. */
export class WriteOffDto implements WriteOffInput {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsInt() @Min(1) amountFen!: number;
  @IsString() @MaxLength(NAME) resolutionNumber!: string;
  @Matches(DAY) resolutionDay!: Day;
  @IsString() @MaxLength(TEXT) reason!: string;
}

/** What was asked for is decided. */
export class DecisionDto implements DecisionInput {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsBoolean() granted!: boolean;
  @IsOptional() @IsString() @MaxLength(TEXT) note?: string | null;
}

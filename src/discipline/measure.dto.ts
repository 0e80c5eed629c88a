import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { DealtPersonDto } from './dealt-person.dto.js';
import { Choice, DayText, Flag, PagedDto, Text } from './discipline.dto.js';
import {
  MEASURE_FORMS,
  MEASURE_KINDS,
  type MeasureCorrection,
  type MeasureForm,
  type MeasureInput,
  type MeasureKind,
  type MeasureRegistration,
} from './measure.js';
import { SANCTION_BOUNDS as BOUNDS } from './sanction.js';

/** What a measure's paper says. */
class MeasureInputDto implements Partial<MeasureInput> {
  @IsOptional() @IsString() @MaxLength(BOUNDS.asWrittenCharacters) asWritten?: string;
  @Text(BOUNDS.organCharacters) organ?: string | null;
  @Text(BOUNDS.documentCharacters) documentNumber?: string | null;
  @DayText() decidedDay?: Day | null;
  @Text(BOUNDS.noteCharacters) note?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(BOUNDS.cases) @IsString({ each: true }) caseIds?: string[];
}

/** A new measure. */
export class MeasureDto extends MeasureInputDto implements MeasureRegistration {
  @IsString() @MaxLength(BOUNDS.asWrittenCharacters) declare asWritten: string;
  @IsOptional() @IsString() @MaxLength(36) personId?: string;
  @IsOptional() @ValidateNested() @Type(() => DealtPersonDto) person?: DealtPersonDto;
}

/** A measure corrected, with the version that was typed over. */
export class MeasureEditDto extends MeasureInputDto implements MeasureCorrection {
  @IsInt() @Min(1) version!: number;
}

/** Filters of the list as they stand in an address. */
export class MeasureListDto extends PagedDto {
  @Text(BOUNDS.documentCharacters) q?: string;
  @Text(36) villageId?: string;
  @Text(36) personId?: string;
  @Text(36) caseId?: string;
  @Choice(MEASURE_KINDS) kind?: MeasureKind;
  @Choice(MEASURE_FORMS) form?: MeasureForm;
  @Flag() voided?: boolean;
}

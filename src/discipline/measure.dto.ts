import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import {
  ChoiceField,
  DayField,
  FlagField,
  MayBeAbsent,
  PagedShape,
  TextField,
} from '../registers/register-shapes.js';
import { DealtPersonDto } from './dealt-person.dto.js';
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
  @TextField(BOUNDS.organCharacters) organ?: string | null;
  @TextField(BOUNDS.documentCharacters) documentNumber?: string | null;
  @DayField() decidedDay?: Day | null;
  @TextField(BOUNDS.noteCharacters) note?: string | null;
  @MayBeAbsent() @IsArray() @ArrayMaxSize(BOUNDS.cases) @IsString({ each: true }) caseIds?: string[];
}

/** A new measure. */
export class MeasureDto extends MeasureInputDto implements MeasureRegistration {
  @IsString() @MaxLength(BOUNDS.asWrittenCharacters) asWritten!: string;
  @MayBeAbsent() @IsString() @MaxLength(36) personId?: string;
  @MayBeAbsent() @ValidateNested() @Type(() => DealtPersonDto) person?: DealtPersonDto;
}

/** A measure corrected, with the version that was typed over. */
export class MeasureEditDto extends MeasureInputDto implements MeasureCorrection {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @IsString() @MaxLength(BOUNDS.asWrittenCharacters) asWritten?: string;
}

/** Filters of the list as they stand in an address. */
export class MeasureListDto extends PagedShape {
  @TextField(BOUNDS.documentCharacters) q?: string;
  @TextField(36) villageId?: string;
  @TextField(36) personId?: string;
  @TextField(36) caseId?: string;
  @ChoiceField(MEASURE_KINDS) kind?: MeasureKind;
  @ChoiceField(MEASURE_FORMS) form?: MeasureForm;
  @FlagField() voided?: boolean;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import type { MeasureRegistration } from './measure.js';
import { DealtPersonDto } from './sanction.dto.js';
import { SANCTION_BOUNDS as BOUNDS } from './sanction.js';

/** A new measure. */
export class MeasureDto implements MeasureRegistration {
  @IsString() @MaxLength(BOUNDS.asWrittenCharacters) asWritten!: string;
  @IsOptional() @IsString() @MaxLength(BOUNDS.organCharacters) organ?: string | null;
  @IsOptional() @IsString() @MaxLength(BOUNDS.documentCharacters) documentNumber?: string | null;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) decidedDay?: Day | null;
  @IsOptional() @IsString() @MaxLength(BOUNDS.noteCharacters) note?: string | null;
  @IsOptional() @IsString() @MaxLength(36) personId?: string;
  @IsOptional() @ValidateNested() @Type(() => DealtPersonDto) person?: DealtPersonDto;
  @IsOptional() @IsArray() @ArrayMaxSize(BOUNDS.cases) @IsString({ each: true }) caseIds?: string[];
}

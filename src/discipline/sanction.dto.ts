import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { DealtPersonDto } from './dealt-person.dto.js';
import { Choice, DayText, Flag, MayBeEmptied, PagedDto, pagedBy, Text } from './discipline.dto.js';
import {
  DUTY_FILTERS,
  EDITION_CODES,
  SANCTION_BOUNDS as BOUNDS,
  SANCTION_KINDS,
  SANCTION_SORTS,
  SANCTION_TRACKS,
  STANDING_FILTERS,
  type DutyFilter,
  type EditionCode,
  type SanctionInput,
  type SanctionKind,
  type SanctionQuestion,
  type SanctionRegistration,
  type SanctionSort,
  type SanctionTrack,
  type StandingFilter,
} from './sanction.js';

/** The fields of a sanction's paper; what they mean is for the rules. */
export class SanctionInputDto implements Partial<SanctionInput> {
  @IsOptional() @IsString() @MaxLength(BOUNDS.asWrittenCharacters) asWritten?: string;
  @Choice(SANCTION_KINDS) kind?: SanctionKind | null;
  @Text(BOUNDS.organCharacters) decidingOrgan?: string | null;
  @Text(BOUNDS.organCharacters) approvingOrgan?: string | null;
  @Text(BOUNDS.documentCharacters) documentNumber?: string | null;
  @DayText() decidedDay?: Day | null;
  @DayText() announcedDay?: Day | null;
  @DayText() effectiveDay?: Day | null;
  @Choice(EDITION_CODES) citedEdition?: EditionCode | null;
  @MayBeEmptied() @IsInt() mergedMonths?: number | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(BOUNDS.mergedKinds)
  @IsIn([...SANCTION_KINDS], { each: true })
  mergedKinds?: SanctionKind[];
  @IsOptional() @IsInt() extendedMonths?: number;
  @DayText() restoredDay?: Day | null;
  @DayText() filedDay?: Day | null;
  @DayText() postsChangedDay?: Day | null;
  @DayText() postsExtendedDay?: Day | null;
  @DayText() reportedDay?: Day | null;
  @Text(BOUNDS.casesCharacters) casesAsWritten?: string | null;
  @Text(BOUNDS.noteCharacters) note?: string | null;
}

/** A new sanction. */
export class SanctionRegistrationDto extends SanctionInputDto implements SanctionRegistration {
  @IsString() @MaxLength(BOUNDS.asWrittenCharacters) declare asWritten: string;
  @IsOptional() @IsString() @MaxLength(36) personId?: string;
  @IsOptional() @ValidateNested() @Type(() => DealtPersonDto) person?: DealtPersonDto;
  @IsOptional() @IsArray() @ArrayMaxSize(BOUNDS.cases) @IsString({ each: true }) caseIds?: string[];
}

/** A sanction corrected, with the version that was typed over. */
export class SanctionEditDto extends SanctionInputDto {
  @IsInt() @Min(1) version!: number;
}

/** The cases that a sanction is about. */
export class SanctionCasesDto {
  @IsInt() @Min(1) version!: number;
  @IsArray() @ArrayMaxSize(BOUNDS.cases) @IsString({ each: true }) caseIds!: string[];
}

/** Filters of the register as they stand in an address. */
export class SanctionListDto extends PagedDto {
  @Text(BOUNDS.documentCharacters) q?: string;
  @Text(36) villageId?: string;
  @Text(36) personId?: string;
  @Text(36) caseId?: string;
  @Choice([...SANCTION_KINDS, 'ambiguous']) kind?: SanctionKind | 'ambiguous';
  @Choice(SANCTION_TRACKS) track?: SanctionTrack;
  @Choice(STANDING_FILTERS) standing?: StandingFilter;
  @Choice(DUTY_FILTERS) duty?: DutyFilter;
  @Flag() flagged?: boolean;
  @Flag() voided?: boolean;
  @DayText() onDay?: Day;
  @IsOptional() @Matches(new RegExp(`^-?(${SANCTION_SORTS.join('|')})$`)) sort?: string;
}

/** The filters of an address as the register is asked. */
export function toSanctionQuestion(dto: SanctionListDto): SanctionQuestion {
  const { sort = 'village', ...filters } = dto;
  const descending = sort.startsWith('-');
  return { ...pagedBy(filters), sort: (descending ? sort.slice(1) : sort) as SanctionSort, descending };
}

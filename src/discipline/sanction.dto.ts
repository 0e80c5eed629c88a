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
import {
  asked,
  ChoiceField,
  DayField,
  FlagField,
  MayBeAbsent,
  MayBeEmptied,
  PagedShape,
  TextField,
} from '../registers/register-shapes.js';
import { DealtPersonDto } from './dealt-person.dto.js';
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
  @MayBeAbsent() @IsString() @MaxLength(BOUNDS.asWrittenCharacters) asWritten?: string;
  @ChoiceField(SANCTION_KINDS) kind?: SanctionKind | null;
  @TextField(BOUNDS.organCharacters) decidingOrgan?: string | null;
  @TextField(BOUNDS.organCharacters) approvingOrgan?: string | null;
  @TextField(BOUNDS.documentCharacters) documentNumber?: string | null;
  @DayField() decidedDay?: Day | null;
  @DayField() announcedDay?: Day | null;
  @DayField() effectiveDay?: Day | null;
  @ChoiceField(EDITION_CODES) citedEdition?: EditionCode | null;
  @MayBeEmptied() @IsInt() mergedMonths?: number | null;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(BOUNDS.mergedKinds)
  @IsIn([...SANCTION_KINDS], { each: true })
  mergedKinds?: SanctionKind[];
  @MayBeAbsent() @IsInt() extendedMonths?: number;
  @DayField() restoredDay?: Day | null;
  @DayField() filedDay?: Day | null;
  @DayField() postsChangedDay?: Day | null;
  @DayField() postsExtendedDay?: Day | null;
  @DayField() reportedDay?: Day | null;
  @TextField(BOUNDS.casesCharacters) casesAsWritten?: string | null;
  @TextField(BOUNDS.noteCharacters) note?: string | null;
}

/** A new sanction. */
export class SanctionRegistrationDto extends SanctionInputDto implements SanctionRegistration {
  @IsString() @MaxLength(BOUNDS.asWrittenCharacters) declare asWritten: string;
  @MayBeAbsent() @IsString() @MaxLength(36) personId?: string;
  @MayBeAbsent() @ValidateNested() @Type(() => DealtPersonDto) person?: DealtPersonDto;
  @MayBeAbsent() @IsArray() @ArrayMaxSize(BOUNDS.cases) @IsString({ each: true }) caseIds?: string[];
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
export class SanctionListDto extends PagedShape {
  @TextField(BOUNDS.documentCharacters) q?: string;
  @TextField(36) villageId?: string;
  @TextField(36) personId?: string;
  @TextField(36) caseId?: string;
  @ChoiceField([...SANCTION_KINDS, 'ambiguous']) kind?: SanctionKind | 'ambiguous';
  @ChoiceField(SANCTION_TRACKS) track?: SanctionTrack;
  @ChoiceField(STANDING_FILTERS) standing?: StandingFilter;
  @ChoiceField(DUTY_FILTERS) duty?: DutyFilter;
  @FlagField() flagged?: boolean;
  @FlagField() voided?: boolean;
  @DayField() onDay?: Day;
  @IsOptional() @Matches(new RegExp(`^-?(${SANCTION_SORTS.join('|')})$`)) sort?: string;
}

/** The filters of an address as the register is asked. */
export function toSanctionQuestion(dto: SanctionListDto): SanctionQuestion {
  const { sort = 'village', ...filters } = dto;
  const descending = sort.startsWith('-');
  return { ...asked(filters), sort: (descending ? sort.slice(1) : sort) as SanctionSort, descending };
}

import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
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
import type { Day } from '../kernel/calendar.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import {
  DEALT_PERSON_BOUNDS,
  MANAGING_BODIES,
  type DealtPersonInput,
  type ManagingBody,
} from './dealt-person.js';
import {
  EDITION_CODES,
  SANCTION_BOUNDS as BOUNDS,
  SANCTION_KINDS,
  SANCTION_SORTS,
  SANCTION_TRACKS,
  STANDING_FILTERS,
  type EditionCode,
  type SanctionInput,
  type SanctionKind,
  type SanctionQuestion,
  type SanctionRegistration,
  type SanctionSort,
  type SanctionTrack,
  type StandingFilter,
} from './sanction.js';

/** The field may be absent; `null`, which empties it, is allowed as well. */
const MayBeEmptied = (): PropertyDecorator =>
  ValidateIf((_, value: unknown) => value !== undefined && value !== null);
const Text =
  (max: number): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    IsString()(target, key);
    MaxLength(max)(target, key);
  };
const Choice =
  (values: readonly string[]): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    IsIn([...values])(target, key);
  };
const DayText = (): PropertyDecorator => (target, key) => {
  MayBeEmptied()(target, key);
  Matches(/^\d{4}-\d{2}-\d{2}$/)(target, key);
};
const Flag = (): PropertyDecorator => (target, key) => {
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))(
    target,
    key,
  );
  IsOptional()(target, key);
  IsBoolean()(target, key);
};

/** Somebody who was dealt with, as typed. */
export class DealtPersonDto implements DealtPersonInput {
  @IsString() @MaxLength(36) villageId!: string;
  @IsString() @MaxLength(DEALT_PERSON_BOUNDS.nameCharacters) name!: string;
  @Text(DEALT_PERSON_BOUNDS.postCharacters) postThen?: string | null;
  @Choice(MANAGING_BODIES) managesIn?: ManagingBody | null;
  @MayBeEmptied() @IsBoolean() partyMember?: boolean | null;
  @Text(DEALT_PERSON_BOUNDS.postCharacters) statusAsWritten?: string | null;
  @Text(DEALT_PERSON_BOUNDS.noteCharacters) note?: string | null;
}

/** A person corrected, with the version that was typed over. */
export class DealtPersonEditDto extends DealtPersonDto {
  @IsInt() @Min(1) version!: number;
}

/** Which persons are looked for. */
export class DealtPersonListDto {
  @Text(DEALT_PERSON_BOUNDS.nameCharacters) q?: string;
  @Text(36) villageId?: string;
}

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

/** What was recorded by mistake, and why. */
export class DisciplineVoidDto {
  @IsInt() @Min(1) version!: number;
  @IsString() @MaxLength(BOUNDS.reasonCharacters) reason!: string;
}

/** Filters of the register as they stand in an address. */
export class SanctionListDto {
  @Text(BOUNDS.documentCharacters) q?: string;
  @Text(36) villageId?: string;
  @Text(36) personId?: string;
  @Text(36) caseId?: string;
  @Choice([...SANCTION_KINDS, 'ambiguous']) kind?: SanctionKind | 'ambiguous';
  @Choice(SANCTION_TRACKS) track?: SanctionTrack;
  @Choice(STANDING_FILTERS) standing?: StandingFilter;
  @Flag() flagged?: boolean;
  @Flag() voided?: boolean;
  @DayText() onDay?: Day;
  @IsOptional() @Matches(new RegExp(`^-?(${SANCTION_SORTS.join('|')})$`)) sort?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
}

const SIZE_DEFAULT = 50;

/** The filters of an address as the register is asked. */
export function toSanctionQuestion(dto: SanctionListDto): SanctionQuestion {
  const { sort = 'village', page = 1, size = SIZE_DEFAULT, ...filters } = dto;
  const descending = sort.startsWith('-');
  return { ...filters, page, size, sort: (descending ? sort.slice(1) : sort) as SanctionSort, descending };
}

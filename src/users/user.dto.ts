import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ROLES, type Role } from '../access/role.js';
import type { Scope } from '../access/scope.js';
import type { Day } from '../kernel/calendar.js';
import { invalid } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { PERSON_BOUNDS, type DeputyInput, type PersonInput } from './person.js';

const NAME_MAX = 80;
const ID_MAX = 36;
const SCOPE_ENTRIES_MAX = 1_000;

/** May be left out, but not be null. */
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);
/** May be null or left out. */
const Ids = (): PropertyDecorator => (target, property) => {
  MayBeAbsent()(target, property);
  IsArray()(target, property);
  ArrayMaxSize(PERSON_BOUNDS.links)(target, property);
  IsString({ each: true })(target, property);
  MaxLength(ID_MAX, { each: true })(target, property);
};

/** A scope as it is sent; what belongs to its kind must be there. */
export class ScopeDto {
  @IsIn(['all', 'county', 'towns', 'villages']) kind!: Scope['kind'];
  @MayBeAbsent() @IsString() @MaxLength(6) countyCode?: string;
  @MayBeAbsent() @IsArray() @ArrayMaxSize(SCOPE_ENTRIES_MAX) @IsString({ each: true }) townCodes?: string[];
  @MayBeAbsent() @IsArray() @ArrayMaxSize(SCOPE_ENTRIES_MAX) @IsString({ each: true }) villageIds?: Id[];
}

/** The scope that was sent; invalid `account.scope-malformed` where its kind lacks what belongs to it. */
export function scopeOf(sent: ScopeDto): Scope {
  const { kind, countyCode, townCodes, villageIds } = sent;
  if (kind === 'all') return { kind };
  if (kind === 'county' && countyCode !== undefined) return { kind, countyCode };
  if (kind === 'towns' && townCodes !== undefined) return { kind, townCodes };
  if (kind === 'villages' && villageIds !== undefined) return { kind, villageIds };
  throw invalid('account.scope-malformed', { kind }, '账号的范围填写有误');
}

/** An account that is to be added. */
export class AccountInputDto {
  @IsString() @MaxLength(NAME_MAX) name!: string;
  @IsIn(ROLES) role!: Role;
  @ValidateNested() @Type(() => ScopeDto) scope!: ScopeDto;
  @MayBeAbsent() @IsString() @MaxLength(ID_MAX) personId?: Id;
  @MayBeAbsent() @IsString() @MaxLength(PERSON_BOUNDS.nameCharacters) personName?: string;
  @MayBeAbsent() @IsString() @MaxLength(400) password?: string;
}

/** A change of an account; `version` is the one that the administrator has seen. */
export class AccountChangeDto {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @IsIn(ROLES) role?: Role;
  @MayBeAbsent() @ValidateNested() @Type(() => ScopeDto) scope?: ScopeDto;
  @MayBeAbsent() @IsBoolean() disabled?: boolean;
}

/** What is sent to reset a password. */
export class PasswordResetDto {
  @MayBeAbsent() @IsString() @MaxLength(400) password?: string;
  @MayBeAbsent() @IsBoolean() dropSecondFactor?: boolean;
}

/** Which accounts or persons a list asks for. */
export class UserListDto {
  @MayBeAbsent() @IsString() @MaxLength(NAME_MAX) q?: string;
  @Type(() => Number) @IsInt() @Min(1) page: number = 1;
  @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size: number = 50;
}

/** A list's question, as the services take it. */
export const questionOf = ({ q, page, size }: UserListDto) => ({
  q: (q ?? '').trim().toLowerCase(),
  page,
  size,
});

class PersonParts {
  @IsOptional() @IsString() @MaxLength(9) townCode?: string | null;
  @IsOptional() @IsString() @MaxLength(PERSON_BOUNDS.telephoneCharacters) telephone?: string | null;
  @Ids() villageIds?: Id[];
  @Ids() kinIds?: Id[];
}

/** A person who is to be registered. */
export class PersonInputDto extends PersonParts implements PersonInput {
  @IsString() @MaxLength(PERSON_BOUNDS.nameCharacters) name!: string;
}

/** A change of a person. */
export class PersonChangeDto extends PersonParts implements Partial<PersonInput> {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @IsString() @MaxLength(PERSON_BOUNDS.nameCharacters) name?: string;
}

/** A deputy that is to be appointed; the days are judged by the service. */
export class DeputyInputDto implements DeputyInput {
  @IsString() @MaxLength(ID_MAX) personId!: Id;
  @IsString() @MaxLength(ID_MAX) deputyId!: Id;
  @IsString() @MaxLength(10) fromDay!: Day;
  @IsString() @MaxLength(10) toDay!: Day;
}

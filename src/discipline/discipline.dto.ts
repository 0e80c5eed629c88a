import { Transform, Type } from 'class-transformer';
import {
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
} from 'class-validator';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { DISCIPLINE_MODES, ENDING_SOON_DAYS_MAX, type DisciplineMode } from './discipline.js';
import { SANCTION_BOUNDS } from './sanction.js';

/** The field may be absent; `null`, which empties it, is allowed as well. */
export const MayBeEmptied = (): PropertyDecorator =>
  ValidateIf((_, value: unknown) => value !== undefined && value !== null);

/** Text up to a length; absent or `null` is allowed. */
export const Text =
  (max: number): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    IsString()(target, key);
    MaxLength(max)(target, key);
  };

/** One of these codes; absent or `null` is allowed. */
export const Choice =
  (values: readonly string[]): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    IsIn([...values])(target, key);
  };

/** A day as text; whether there is such a day is for the rules. Absent or `null` is allowed. */
export const DayText = (): PropertyDecorator => (target, key) => {
  MayBeEmptied()(target, key);
  Matches(/^\d{4}-\d{2}-\d{2}$/)(target, key);
};

/** Yes or no as it stands in an address; it may be absent. */
export const Flag = (): PropertyDecorator => (target, key) => {
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))(
    target,
    key,
  );
  IsOptional()(target, key);
  IsBoolean()(target, key);
};

/** Which page of a list is asked for. */
export class PagedDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
}

const SIZE_DEFAULT = 50;

/** What a list is asked with page and size said, the first 50 where the address does not say. */
export const pagedBy = <Asked extends PagedDto>(
  asked: Asked,
): Asked & { readonly page: number; readonly size: number } => ({
  ...asked,
  page: asked.page ?? 1,
  size: asked.size ?? SIZE_DEFAULT,
});

/** What the ledger shall keep of discipline. */
export class DisciplineSettingDto {
  @IsInt() @Min(0) version!: number;
  @IsIn(DISCIPLINE_MODES) mode!: DisciplineMode;
  @IsInt() @Min(0) @Max(ENDING_SOON_DAYS_MAX) endingSoonDays!: number;
}

/** What was recorded by mistake, and why. */
export class DisciplineVoidDto {
  @IsInt() @Min(1) version!: number;
  @IsString() @MaxLength(SANCTION_BOUNDS.reasonCharacters) reason!: string;
}

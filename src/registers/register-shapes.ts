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
} from 'class-validator';
import { PAGE_SIZE_MAX, type PageQuestion } from '../kernel/paging.js';
import { ONE_FEN_MAX } from '../kernel/money.js';

/** The field may be absent; `null`, which empties it, is allowed as well. */
export const MayBeEmptied = (): PropertyDecorator =>
  ValidateIf((_, value: unknown) => value !== undefined && value !== null);

/** The field may be absent, and is then left as it is; it cannot be emptied: `null` is held against what follows. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** Text up to a length; absent or `null` is allowed. */
export const TextField =
  (max: number): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    IsString()(target, key);
    MaxLength(max)(target, key);
  };

/** One of these codes; absent or `null` is allowed. */
export const ChoiceField =
  (values: readonly string[]): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    IsIn([...values])(target, key);
  };

/** A business day as text; absent or `null` is allowed. */
export const DayField = (): PropertyDecorator => (target, key) => {
  MayBeEmptied()(target, key);
  Matches(/^\d{4}-\d{2}-\d{2}$/, { context: { fault: 'day' } })(target, key);
};

/** A year, a month or a day as text; absent or `null` is allowed. */
export const PartialDayField = (): PropertyDecorator => (target, key) => {
  MayBeEmptied()(target, key);
  Matches(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, { context: { fault: 'partial-day' } })(target, key);
};

/** A whole number from 0 (money in 分, hundredths of 亩, pieces); absent or `null` is allowed. */
export const AmountField = (): PropertyDecorator => (target, key) => {
  MayBeEmptied()(target, key);
  IsInt()(target, key);
  Min(0)(target, key);
  Max(ONE_FEN_MAX)(target, key);
};

/** Yes or no as it stands in an address or a body; it may be absent. */
export const FlagField = (): PropertyDecorator => (target, key) => {
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))(
    target,
    key,
  );
  IsOptional()(target, key);
  IsBoolean()(target, key);
};

const LIST_MAX = 200;

/** `a,b` in an address is a list; an empty text is the empty list, which selects nothing. It may be absent. */
export const ListField = (): PropertyDecorator => (target, key) => {
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value,
  )(target, key);
  IsOptional()(target, key);
  IsArray()(target, key);
  ArrayMaxSize(LIST_MAX)(target, key);
};

const WORDS_MAX = 100;
const PAGE_SIZE = 50;

/** Which page of a list is asked for, as it stands in an address. */
export class PagedShape {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
}

/** What every list of a register may ask, as it stands in an address. */
export class RegisterListShape extends PagedShape {
  @IsOptional() @Matches(/^-?[A-Za-z]{1,40}$/) sort?: string;
  @IsOptional() @IsString() @MaxLength(36) villageId?: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) q?: string;
  @FlagField() voided?: boolean;
}

/** The question with page and size said: the first 50 where the address does not say. */
export const asked = <Shape extends PagedShape>(shape: Shape): Shape & PageQuestion => ({
  ...shape,
  page: shape.page ?? 1,
  size: shape.size ?? PAGE_SIZE,
});

const REASON_MAX = 500;

/** A row taken out, and why. */
export class RegisterVoidShape {
  @IsInt() @Min(1) version!: number;
  @IsString() @MaxLength(REASON_MAX) reason!: string;
}

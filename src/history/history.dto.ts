import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { STRIKE_OUT_STATES, type StrikeOutState } from './strike-out.js';

const HEADS_MAX = 50;
const HEAD_CHARACTERS_MAX = 200;
const CODE_CHARACTERS_MAX = 80;
const TEXT_CHARACTERS_MAX = 500;

/** Heads that somebody typed; one stands alone in an address, several as a list. */
export class VerifyDto {
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray()
  @ArrayMaxSize(HEADS_MAX)
  @IsString({ each: true })
  @MaxLength(HEAD_CHARACTERS_MAX, { each: true })
  head?: string[];
}

/** Which chain leaves the ledger, and what for. */
export class HistoryExportDto {
  @IsString() @MaxLength(CODE_CHARACTERS_MAX) chain!: string;
  @IsOptional() @IsString() @MaxLength(TEXT_CHARACTERS_MAX) purpose?: string;
}

/** Which entries are looked at. */
export class EntriesDto {
  @IsString() @MaxLength(CODE_CHARACTERS_MAX) chain!: string;
  @IsOptional() @IsString() @MaxLength(CODE_CHARACTERS_MAX) subjectId?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) before?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
}

/** Requests in one state, or all. */
export class StrikeOutListDto {
  @IsOptional() @IsIn(STRIKE_OUT_STATES) state?: StrikeOutState;
}

/** A request to strike out: one value (`seq` and `field`), or all values of one row (`subjectId`). */
export class StrikeOutDto {
  @IsString() @MaxLength(CODE_CHARACTERS_MAX) chain!: string;
  @IsOptional() @IsInt() @Min(1) seq?: number;
  @IsOptional() @IsString() @MaxLength(CODE_CHARACTERS_MAX) field?: string;
  @IsOptional() @IsString() @MaxLength(CODE_CHARACTERS_MAX) subjectId?: string;
  @IsString() @MaxLength(TEXT_CHARACTERS_MAX) reason!: string;
}

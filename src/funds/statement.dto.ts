import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ONE_FEN_MAX } from '../kernel/money.js';
import { DayField, FlagField, RegisterListShape, TextField } from '../registers/register-shapes.js';
import { FUND_BOUNDS as BOUNDS } from './fund.js';

/** What a statement says; money in 分. */
export class StatementDto {
  @IsString() @MaxLength(36) accountId!: string;
  @IsString() @MaxLength(10) day!: string;
  @IsInt() @Min(-ONE_FEN_MAX) @Max(ONE_FEN_MAX) statementFen!: number;
  @TextField(BOUNDS.nameCharacters) paper?: string | null;
  @TextField(BOUNDS.textCharacters) note?: string | null;
}

/** Filters of the list of statement balances as they stand in an address. */
export class StatementListDto extends RegisterListShape {
  @IsOptional() @IsString() @MaxLength(36) accountId?: string;
  @DayField() fromDay?: string;
  @DayField() toDay?: string;
  @FlagField() ties?: boolean;
}

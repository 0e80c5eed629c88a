import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { MONEY_BOUNDS } from './money.js';
import {
  VOUCHER_KINDS,
  type VoucherBackInput,
  type VoucherInput,
  type VoucherKind,
  type VoucherLineInput,
} from './voucher.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** One line of a voucher. */
export class VoucherLineDto implements VoucherLineInput {
  @IsString() @MaxLength(MONEY_BOUNDS.voucherCharacters) name!: string;
  @IsInt() @Min(1) amountFen!: number;
  @IsOptional() @IsString() @MaxLength(36) caseId?: string | null;
}

/** One voucher of many lines. */
export class VoucherDto implements VoucherInput {
  @IsString() @MaxLength(80) campaignCode!: string;
  @IsIn(VOUCHER_KINDS) kind!: VoucherKind;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsString() @MaxLength(MONEY_BOUNDS.voucherCharacters) voucher!: string;
  @IsOptional() @IsString() @MaxLength(36) attachmentId?: string | null;
  @IsOptional() @IsString() @MaxLength(MONEY_BOUNDS.noteCharacters) note?: string | null;
  @IsInt() @Min(1) totalFen!: number;
  @IsArray()
  @ArrayMaxSize(MONEY_BOUNDS.voucherLines)
  @ValidateNested({ each: true })
  @Type(() => VoucherLineDto)
  lines!: VoucherLineDto[];
  @MayBeAbsent() @IsBoolean() dryRun?: boolean;
}

/** Why a voucher is taken back. */
export class VoucherBackDto implements VoucherBackInput {
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsString() @MaxLength(MONEY_BOUNDS.noteCharacters) reason!: string;
}

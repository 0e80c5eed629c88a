import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { BULK_MAX } from './bulk.js';
import { MONEY_BOUNDS } from './money.js';
import { PROGRESS_BOUNDS } from './progress.js';
import { MoveInputDto } from './rectification.dto.js';
import { VOUCHER_KINDS, type VoucherInput, type VoucherKind, type VoucherLineInput } from './voucher.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** What is said for a deed on many cases: that of a move, of progress, or of an extension. */
export class BulkInputDto extends MoveInputDto {
  @MayBeAbsent() @IsString() @MaxLength(PROGRESS_BOUNDS.textCharacters) text?: string;
  @IsOptional() @IsString() @MaxLength(PROGRESS_BOUNDS.nameCharacters) providedBy?: string | null;
  @MayBeAbsent() @Matches(DAY) toDueDay?: Day;
  @MayBeAbsent() @IsBoolean() granted?: boolean;
  @IsOptional() @IsString() @MaxLength(PROGRESS_BOUNDS.textCharacters) note?: string | null;
}

/** One deed on many cases. */
export class BulkDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(BULK_MAX) @IsString({ each: true }) ids!: string[];
  @ValidateNested() @Type(() => BulkInputDto) input!: BulkInputDto;
  @MayBeAbsent() @IsBoolean() dryRun?: boolean;
}

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

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { PartialDay } from '../kernel/calendar.js';
import { ONE_FEN_MAX } from '../kernel/money.js';
import {
  AmountField,
  ChoiceField,
  DayField,
  FlagField,
  PartialDayField,
  RegisterListShape,
  TextField,
} from '../registers/register-shapes.js';
import {
  CLAIM_BOUNDS as BOUNDS,
  CLAIM_CLASSES,
  CLAIM_CONFIRMATIONS,
  CLAIM_SIDES,
  type ClaimClass,
  type ClaimConfirmation,
  type ClaimSetting,
  type ClaimSide,
  type ClaimTyped,
} from './claim.js';

/** What a paper says of a claim or debt; money in 分. */
class ClaimTypedDto implements ClaimTyped {
  @IsOptional() @IsIn(CLAIM_SIDES) side?: ClaimSide;
  @IsOptional() @IsString() @MaxLength(BOUNDS.nameCharacters) counterparty?: string;
  @TextField(BOUNDS.classCharacters) classAsWritten?: string | null;
  @PartialDayField() originDay?: PartialDay | null;
  @IsOptional() @IsInt() @Min(0) @Max(ONE_FEN_MAX) principalFen?: number;
  @IsOptional() @IsInt() @Min(0) @Max(ONE_FEN_MAX) openedFen?: number;
  @IsOptional() @IsInt() @Min(0) @Max(ONE_FEN_MAX) interestFen?: number;
  @DayField() dueDay?: string | null;
  @TextField(BOUNDS.textCharacters) purpose?: string | null;
  @TextField(BOUNDS.nameCharacters) handler?: string | null;
  @TextField(BOUNDS.nameCharacters) witness?: string | null;
  @TextField(BOUNDS.textCharacters) evidence?: string | null;
  @ChoiceField(CLAIM_CONFIRMATIONS) confirmation?: ClaimConfirmation | null;
  @DayField() confirmedDay?: string | null;
  @TextField(BOUNDS.textCharacters) note?: string | null;
}

/** A new claim or debt of a village. */
export class ClaimDto extends ClaimTypedDto {
  @IsString() @MaxLength(36) villageId!: string;
  @IsIn(CLAIM_SIDES) declare side: ClaimSide;
}

/** One corrected, with the version that was typed over. */
export class ClaimEditDto extends ClaimTypedDto {
  @IsInt() @Min(1) version!: number;
}

/** Filters of the list as they stand in an address. */
export class ClaimListDto extends RegisterListShape {
  @IsOptional() @IsIn(CLAIM_SIDES) side?: ClaimSide;
  @IsOptional() @IsIn(CLAIM_CLASSES) classCode?: ClaimClass;
  @IsOptional() @IsIn([...CLAIM_CONFIRMATIONS, 'none']) confirmation?: ClaimConfirmation | 'none';
  @FlagField() outstanding?: boolean;
  @PartialDayField() arisenFrom?: string;
  @PartialDayField() arisenBefore?: string;
  @FlagField() undated?: boolean;
}

/** What the ageing is asked. */
export class AgeingDto {
  @DayField() asOf?: string;
  @IsOptional() @IsString() @MaxLength(36) villageId?: string;
}

/** A payment on a claim or debt. */
export class PaymentDto {
  @IsString() @MaxLength(10) day!: string;
  @IsInt() @Min(1) @Max(ONE_FEN_MAX) amountFen!: number;
  @TextField(BOUNDS.classCharacters) voucher?: string | null;
  @TextField(BOUNDS.textCharacters) note?: string | null;
}

/** Why a payment is taken back. */
export class PaymentReversalDto {
  @IsString() @MaxLength(10) day!: string;
  @IsString() @MaxLength(BOUNDS.textCharacters) reason!: string;
}

const BANDS_MAX = 10;
const YEARS_MAX = 100;

/** What the office decides about claims and debts. */
export class ClaimSettingDto implements ClaimSetting {
  @IsInt() @Min(0) version!: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BANDS_MAX)
  @Type(() => Number)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(YEARS_MAX, { each: true })
  bandYears!: number[];
  @DayField() freezeDay!: string | null;
  @AmountField() warningFen!: number | null;
  @IsInt() @Min(1) @Max(YEARS_MAX) longStandingYears!: number;
  @IsInt() @Min(1) @Max(100_000) highInterestBasisPoints!: number;
}

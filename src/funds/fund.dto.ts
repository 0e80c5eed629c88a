import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ONE_FEN_MAX } from '../kernel/money.js';
import { ChoiceField, DayField, RegisterListShape, TextField } from '../registers/register-shapes.js';
import {
  ACCOUNT_KINDS,
  FUND_BOUNDS as BOUNDS,
  LOAN_KINDS,
  PAYMENT_WAYS,
  type AccountKind,
  type AccountTyped,
  type EntryTyped,
  type LoanKind,
  type PaymentWay,
} from './fund.js';

const TAIL_CHARACTERS = 8;

/** What the papers of an account say; money in 分. */
class AccountTypedDto implements AccountTyped {
  @IsOptional() @IsString() @MaxLength(BOUNDS.nameCharacters) name?: string;
  @IsOptional() @IsIn(ACCOUNT_KINDS) kind?: AccountKind;
  @TextField(BOUNDS.nameCharacters) bank?: string | null;
  @TextField(TAIL_CHARACTERS) tail?: string | null;
  @TextField(BOUNDS.textCharacters) approval?: string | null;
  @DayField() openedDay?: string | null;
  @DayField() closedDay?: string | null;
  @IsOptional() @IsInt() @Min(-ONE_FEN_MAX) @Max(ONE_FEN_MAX) openingFen?: number;
  @DayField() openingDay?: string | null;
  @TextField(BOUNDS.textCharacters) note?: string | null;
}

/** A new account of a village. */
export class AccountDto extends AccountTypedDto {
  @IsString() @MaxLength(36) villageId!: string;
  @IsString() @MaxLength(BOUNDS.nameCharacters) declare name: string;
}

/** An account corrected, with the version that was typed over. */
export class AccountEditDto extends AccountTypedDto {
  @IsInt() @Min(1) version!: number;
}

/** What a voucher says; money in 分. */
class EntryTypedDto implements EntryTyped {
  @IsOptional() @IsString() @MaxLength(10) day?: string;
  @TextField(BOUNDS.voucherCharacters) voucher?: string | null;
  @IsOptional() @IsString() @MaxLength(BOUNDS.textCharacters) summary?: string;
  @TextField(BOUNDS.nameCharacters) subjectAsWritten?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(ONE_FEN_MAX) incomeFen?: number;
  @IsOptional() @IsInt() @Min(0) @Max(ONE_FEN_MAX) expenseFen?: number;
  @TextField(BOUNDS.nameCharacters) counterparty?: string | null;
  @TextField(BOUNDS.nameCharacters) handler?: string | null;
  @TextField(BOUNDS.nameCharacters) approver?: string | null;
  @ChoiceField(PAYMENT_WAYS) payment?: PaymentWay | null;
  @TextField(BOUNDS.textCharacters) evidence?: string | null;
  @ChoiceField(LOAN_KINDS) loan?: LoanKind | null;
  @TextField(36) returnsId?: string | null;
  @TextField(BOUNDS.textCharacters) note?: string | null;
}

/** A new entry of an account. */
export class EntryDto extends EntryTypedDto {
  @IsString() @MaxLength(36) accountId!: string;
  @IsString() @MaxLength(10) declare day: string;
  @IsString() @MaxLength(BOUNDS.textCharacters) declare summary: string;
}

/** An entry corrected, with the version that was typed over. */
export class EntryEditDto extends EntryTypedDto {
  @IsInt() @Min(1) version!: number;
}

/** Filters of the list of entries as they stand in an address. */
export class EntryListDto extends RegisterListShape {
  @IsOptional() @IsString() @MaxLength(36) accountId?: string;
  @DayField() fromDay?: string;
  @DayField() toDay?: string;
  @IsOptional() @IsString() @MaxLength(10) subjectCode?: string;
  @IsOptional() @IsIn(PAYMENT_WAYS) payment?: PaymentWay;
  @IsOptional() @IsIn(LOAN_KINDS) loan?: LoanKind;
  @IsOptional() @IsString() @MaxLength(36) returnsId?: string;
}

/** What the cash flow and the loans are narrowed by. */
export class FlowDto {
  @IsOptional() @IsString() @MaxLength(36) villageId?: string;
  @IsOptional() @IsString() @MaxLength(36) accountId?: string;
}

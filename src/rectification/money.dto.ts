import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min, ValidateIf } from 'class-validator';
import {
  DISPOSITION_KINDS,
  SETTLEMENT_KINDS,
  type DispositionKind,
  type SettlementKind,
} from '../cases/case.js';
import { DISCIPLINE_MONEY_CODES, type DisciplineMoney } from '../cases/settlement.js';
import type { Day } from '../kernel/calendar.js';
import {
  GOODS_KINDS,
  INCOME_KINDS,
  MONEY_BOUNDS,
  type DispositionInput,
  type GoodsInput,
  type GoodsKind,
  type IncomeInput,
  type IncomeKind,
  type SettlementInput,
} from './money.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** What every line says. */
class LineDto {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsOptional() @IsString() @MaxLength(MONEY_BOUNDS.noteCharacters) note?: string | null;
  @IsOptional() @IsString() @MaxLength(36) reverses?: string | null;
}

/** What every line of money says. */
class MoneyLineDto extends LineDto {
  @IsInt() @Min(1) amountFen!: number;
  @IsOptional() @IsString() @MaxLength(MONEY_BOUNDS.voucherCharacters) voucher?: string | null;
}

/** A line of money put right. */
export class SettlementDto extends MoneyLineDto implements SettlementInput {
  @IsIn(SETTLEMENT_KINDS) kind!: SettlementKind;
  @IsOptional() @IsString() @MaxLength(36) attachmentId?: string | null;
  @IsOptional() @IsIn(DISCIPLINE_MONEY_CODES) disciplineMoney?: DisciplineMoney | null;
}

/** A line of where recovered money went. */
export class DispositionDto extends MoneyLineDto implements DispositionInput {
  @IsIn(DISPOSITION_KINDS) kind!: DispositionKind;
  @IsOptional() @IsString() @MaxLength(36) attachmentId?: string | null;
}

/** Income beside the amount. */
export class IncomeDto extends MoneyLineDto implements IncomeInput {
  @IsIn(INCOME_KINDS) kind!: IncomeKind;
}

/** What came of it beside money. */
export class GoodsDto extends LineDto implements GoodsInput {
  @IsIn(GOODS_KINDS) kind!: GoodsKind;
  @IsInt() @Min(1) quantity!: number;
}

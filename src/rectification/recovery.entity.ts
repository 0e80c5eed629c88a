import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FenColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  TextColumn,
} from '../storage/columns.js';
import { GOODS_KINDS, INCOME_KINDS } from './money.js';

/** Income beside the problem money: it settles nothing. Append-only; negative takes one back. */
@Entity('case_incomes')
@Index('case_incomes_case', ['caseId', 'day'])
@Check('case_incomes_kind', isOneOf('kind', INCOME_KINDS))
@Check('case_incomes_amount', 'amount_fen <> 0')
export class IncomeRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CodeColumn() kind!: string;
  @FenColumn() amountFen!: number;
  @DayColumn() day!: Day;
  @TextColumn({ nullable: true }) voucher!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @IdColumn({ nullable: true }) reverses!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

/** What came of it beside money, in the unit of its kind. Append-only; negative takes one back. */
@Entity('case_goods')
@Index('case_goods_case', ['caseId', 'day'])
@Check('case_goods_kind', isOneOf('kind', GOODS_KINDS))
@Check('case_goods_quantity', 'quantity <> 0')
export class GoodsRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CodeColumn() kind!: string;
  @CountColumn() quantity!: number;
  @DayColumn() day!: Day;
  @TextColumn({ nullable: true }) note!: string | null;
  @IdColumn({ nullable: true }) reverses!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

/** One voucher whose lines settle many cases. Append-only. */
@Entity('settlement_vouchers')
@Check('settlement_vouchers_total', 'total_fen > 0')
export class VoucherRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CodeColumn() kind!: string;
  @DayColumn() day!: Day;
  @TextColumn() voucher!: string;
  @FenColumn() totalFen!: number;
  @CountColumn() lines!: number;
  @IdColumn({ nullable: true }) attachmentId!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

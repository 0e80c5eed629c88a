import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import { RegisterRow } from '../registers/register-row.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FenColumn,
  IdColumn,
  isOneOf,
  TextColumn,
} from '../storage/columns.js';
import { ACCOUNT_KINDS, LOAN_KINDS, PAYMENT_WAYS } from './fund.js';
import type { AccountKind, LoanKind, PaymentWay } from './fund.js';

/** An account of a village, at a bank or the cash box. */
@Entity('fund_accounts')
@Index('fund_accounts_village', ['townCode', 'villageId'])
@Index('fund_accounts_match', ['townCode', 'matchKey'])
@Index('fund_accounts_import', ['importId'])
@Check('fund_accounts_kind', isOneOf('kind', ACCOUNT_KINDS))
export class FundAccountRow extends RegisterRow {
  @TextColumn() name!: string;
  @CodeColumn() kind!: AccountKind;
  @TextColumn({ nullable: true }) bank!: string | null;
  @CodeColumn({ nullable: true }) tail!: string | null;
  @TextColumn({ nullable: true }) approval!: string | null;
  @DayColumn({ nullable: true }) openedDay!: Day | null;
  @DayColumn({ nullable: true }) closedDay!: Day | null;
  @FenColumn() openingFen!: number;
  @DayColumn({ nullable: true }) openingDay!: Day | null;
  @TextColumn({ nullable: true }) note!: string | null;
}

/** What the bank's statement, or a count of the cash box, says that an account held at the end of a day. */
@Entity('fund_statements')
@Index('fund_statements_account', ['accountId', 'day'], { unique: true, where: 'void_reason IS NULL' })
@Index('fund_statements_village', ['townCode', 'villageId', 'day'])
export class FundStatementRow extends RegisterRow {
  @IdColumn() @ForeignKey('fund_accounts', { onDelete: 'RESTRICT' }) accountId!: string;
  @DayColumn() day!: Day;
  @FenColumn() statementFen!: number;
  @TextColumn({ nullable: true }) paper!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
}

/** Money that came into an account or left it. */
@Entity('fund_entries')
@Index('fund_entries_account', ['accountId', 'day', 'seq'])
@Index('fund_entries_village', ['townCode', 'villageId', 'day'])
@Index('fund_entries_match', ['townCode', 'matchKey'])
@Index('fund_entries_import', ['importId'])
@Index('fund_entries_returns', ['returnsId'])
@Check('fund_entries_money', 'income_fen >= 0 AND expense_fen >= 0 AND income_fen + expense_fen > 0')
@Check('fund_entries_payment', isOneOf('payment', PAYMENT_WAYS))
@Check('fund_entries_loan', isOneOf('loan', LOAN_KINDS))
export class FundEntryRow extends RegisterRow {
  @IdColumn() @ForeignKey('fund_accounts', { onDelete: 'RESTRICT' }) accountId!: string;
  @DayColumn() day!: Day;
  @CountColumn() seq!: number;
  @TextColumn({ nullable: true }) voucher!: string | null;
  @TextColumn() summary!: string;
  @TextColumn({ nullable: true }) subjectAsWritten!: string | null;
  @CodeColumn({ nullable: true }) subjectCode!: string | null;
  @FenColumn() incomeFen!: number;
  @FenColumn() expenseFen!: number;
  @TextColumn({ nullable: true }) counterparty!: string | null;
  @TextColumn({ nullable: true }) handler!: string | null;
  @TextColumn({ nullable: true }) approver!: string | null;
  @CodeColumn({ nullable: true }) payment!: PaymentWay | null;
  @TextColumn({ nullable: true }) evidence!: string | null;
  @CodeColumn({ nullable: true }) loan!: LoanKind | null;
  @IdColumn({ nullable: true }) @ForeignKey('fund_entries', { onDelete: 'RESTRICT' }) returnsId!:
    | string
    | null;
  @TextColumn({ nullable: true }) note!: string | null;
}

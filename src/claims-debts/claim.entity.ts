import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day, PartialDay } from '../kernel/calendar.js';
import { RegisterRow } from '../registers/register-row.js';
import {
  CodeColumn,
  DayColumn,
  FenColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  TextColumn,
} from '../storage/columns.js';
import { CLAIM_CLASSES, CLAIM_CONFIRMATIONS, CLAIM_SIDES } from './claim.js';
import type { ClaimClass, ClaimConfirmation, ClaimSide } from './claim.js';

/** A claim of a village against others, or its debt to them. */
@Entity('claims')
@Index('claims_village', ['townCode', 'villageId', 'side'])
@Index('claims_match', ['townCode', 'matchKey'])
@Index('claims_import', ['importId'])
@Check('claims_side', isOneOf('side', CLAIM_SIDES))
@Check('claims_class', isOneOf('class_code', CLAIM_CLASSES))
@Check('claims_confirmation', isOneOf('confirmation', CLAIM_CONFIRMATIONS))
@Check('claims_money', 'opened_fen >= 0 AND opened_fen <= principal_fen AND interest_fen >= 0')
export class ClaimRow extends RegisterRow {
  @CodeColumn() side!: ClaimSide;
  @TextColumn() counterparty!: string;
  @TextColumn({ nullable: true }) classAsWritten!: string | null;
  @CodeColumn() classCode!: ClaimClass;
  @DayColumn({ nullable: true }) originDay!: PartialDay | null;
  @FenColumn() principalFen!: number;
  @FenColumn() openedFen!: number;
  @FenColumn() interestFen!: number;
  @DayColumn({ nullable: true }) dueDay!: Day | null;
  @TextColumn({ nullable: true }) purpose!: string | null;
  @TextColumn({ nullable: true }) handler!: string | null;
  @TextColumn({ nullable: true }) witness!: string | null;
  @TextColumn({ nullable: true }) evidence!: string | null;
  @CodeColumn({ nullable: true }) confirmation!: ClaimConfirmation | null;
  @DayColumn({ nullable: true }) confirmedDay!: Day | null;
  @TextColumn({ nullable: true }) note!: string | null;
}

/** A payment on a claim or debt; append-only, and a slip is taken back by a line that reverses it. */
@Entity('claim_payments')
@Index('claim_payments_claim', ['claimId'])
@Index('claim_payments_reverses', ['reverses'], { unique: true, where: 'reverses IS NOT NULL' })
@Check('claim_payments_sign', '(reverses IS NULL) = (amount_fen > 0) AND amount_fen <> 0')
export class ClaimPaymentRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('claims', { onDelete: 'RESTRICT' }) claimId!: string;
  @DayColumn() day!: Day;
  @FenColumn() amountFen!: number;
  @TextColumn({ nullable: true }) voucher!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @IdColumn({ nullable: true }) @ForeignKey('claim_payments', { onDelete: 'RESTRICT' }) reverses!:
    | string
    | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { LAND_CLASSES, type LandClass } from '../assets/land.js';
import type { Day } from '../kernel/calendar.js';
import { RegisterRow } from '../registers/register-row.js';
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
import { CONTRACT_BIDDINGS, CONTRACT_FORMS, CONTRACT_KINDS, LESSEE_MEMBERS } from './contract.js';
import type { ContractBidding, ContractForm, ContractKind, LesseeMember } from './contract.js';

/** A contract by which a village lets something or contracts land out. */
@Entity('contracts')
@Index('contracts_village', ['townCode', 'villageId', 'toDay'])
@Index('contracts_match', ['townCode', 'matchKey'])
@Index('contracts_import', ['importId'])
@Index('contracts_asset', ['assetId'])
@Index('contracts_rents', [
  'townCode',
  'kind',
  'landClass',
  'rentFen',
  'areaCentiMu',
  'endedDay',
  'voidReason',
])
@Check('contracts_land', isOneOf('land_class', LAND_CLASSES))
@Check('contracts_member', isOneOf('lessee_member', LESSEE_MEMBERS))
@Check('contracts_kind', isOneOf('kind', CONTRACT_KINDS))
@Check('contracts_form', isOneOf('form', CONTRACT_FORMS))
@Check('contracts_bidding', isOneOf('bidding', CONTRACT_BIDDINGS))
@Check(
  'contracts_figures',
  'area_centi_mu >= 0 AND rent_fen >= 0 AND deposit_fen >= 0 AND paid_before_fen >= 0',
)
export class ContractRow extends RegisterRow {
  @TextColumn({ nullable: true }) number!: string | null;
  @TextColumn() thing!: string;
  @IdColumn({ nullable: true }) @ForeignKey('assets', { onDelete: 'RESTRICT' }) assetId!: string | null;
  @CountColumn({ nullable: true }) areaCentiMu!: number | null;
  @CodeColumn({ nullable: true }) landClass!: LandClass | null;
  @TextColumn({ nullable: true }) lessee!: string | null;
  @CodeColumn() lesseeMember!: LesseeMember;
  @CodeColumn() kind!: ContractKind;
  @CodeColumn({ nullable: true }) form!: ContractForm | null;
  @DayColumn({ nullable: true }) fromDay!: Day | null;
  @DayColumn({ nullable: true }) toDay!: Day | null;
  @DayColumn({ nullable: true }) signedDay!: Day | null;
  @DayColumn({ nullable: true }) endedDay!: Day | null;
  @FenColumn({ nullable: true }) rentFen!: number | null;
  @TextColumn({ nullable: true }) schedule!: string | null;
  @CodeColumn({ nullable: true }) dueMonthDay!: string | null;
  @FenColumn({ nullable: true }) paidBeforeFen!: number | null;
  @FenColumn({ nullable: true }) depositFen!: number | null;
  @DayColumn({ nullable: true }) depositReturnedDay!: Day | null;
  @TextColumn({ nullable: true }) resolution!: string | null;
  @TextColumn({ nullable: true }) valuation!: string | null;
  @CodeColumn({ nullable: true }) bidding!: ContractBidding | null;
  @TextColumn({ nullable: true }) filing!: string | null;
  @TextColumn({ nullable: true }) approvedByTown!: string | null;
  @TextColumn({ nullable: true }) missingTerms!: string | null;
  /** `|expired|low-rent|`, in the order of the vocabulary; null for none. */
  @TextColumn({ nullable: true }) tags!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
}

/** A payment of rent; append-only, and a slip is taken back by a line that reverses it. */
@Entity('contract_payments')
@Index('contract_payments_contract', ['contractId'])
@Index('contract_payments_reverses', ['reverses'], { unique: true, where: 'reverses IS NOT NULL' })
@Check('contract_payments_sign', '(reverses IS NULL) = (amount_fen > 0) AND amount_fen <> 0')
export class ContractPaymentRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('contracts', { onDelete: 'RESTRICT' }) contractId!: string;
  @DayColumn() day!: Day;
  @FenColumn() amountFen!: number;
  @TextColumn({ nullable: true }) voucher!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @IdColumn({ nullable: true }) @ForeignKey('contract_payments', { onDelete: 'RESTRICT' }) reverses!:
    | string
    | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

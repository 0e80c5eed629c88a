import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CATEGORY_CODES, type CategoryCode } from '../campaigns/campaign.js';
import type { Day, PartialDay } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FenColumn,
  FlagColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';
import type { AmountKind, CaseNature, CaseSource, PersonStatus } from './case.js';
import { CASE_STATES, type CaseState } from './case-state.js';

/**
 * One problem in one village. Sums of its settlements and dispositions stand in the row itself, kept by triggers on
 * the lines, so that the laws of money are constraints of the database as well as rules.
 */
@Entity('cases')
@Unique('cases_no', ['townCode', 'campaignId', 'no'])
@ForeignKey('campaign_items', ['townCode', 'campaignId', 'itemCode'], ['townCode', 'campaignId', 'code'], {
  onDelete: 'RESTRICT',
})
@Index('cases_by_match', ['townCode', 'campaignId', 'matchKey'], { unique: true, where: "state <> 'voided'" })
@Index('cases_by_village', ['campaignId', 'villageId', 'no'])
@Index('cases_by_category', ['campaignId', 'categoryCode', 'no'])
@Index(
  'cases_by_due_day',
  [
    'campaignId',
    'dueDay',
    'state',
    'villageId',
    // So that counting what is overdue, by whatever, reads no case.
    'extensionCount',
    'categoryCode',
    'itemCode',
    'townCode',
  ],
  { where: 'due_day IS NOT NULL' },
)
@Index('cases_by_state', ['campaignId', 'state', 'no'])
@Index('cases_by_recorded', ['campaignId', 'importId', 'recordedAt', 'state'])
@Index(
  'cases_undisposed',
  [
    'campaignId',
    'state',
    'villageId',
    // So that counting reads no case.
    'recoveredFen',
    'returnedFen',
    'turnedOverFen',
    'householdsFen',
    'heldFen',
  ],
  { where: 'recovered_fen > returned_fen + turned_over_fen + households_fen + held_fen' },
)
@Index('cases_same_money', ['sameMoneyAs'], { where: 'same_money_as IS NOT NULL' })
@Index('cases_by_import', ['importId'], { where: 'import_id IS NOT NULL' })
@Check('cases_state', isOneOf('state', CASE_STATES))
@Check('cases_category', isOneOf('category_code', CATEGORY_CODES))
@Check('cases_village_needed', "village_id IS NOT NULL OR category_code = 'unclassified'")
@Check(
  'cases_amount',
  "amount_fen >= 0 AND ((amount_kind = 'known' AND coalesce(verified_amount_fen, self_amount_fen) = amount_fen) OR (amount_kind IN ('undetermined','none') AND amount_fen = 0 AND self_amount_fen IS NULL AND verified_amount_fen IS NULL))",
)
@Check(
  'cases_outstanding',
  'amount_fen - recovered_fen - set_off_fen - corrected_fen - written_off_fen - not_pursued_fen >= 0',
)
@Check(
  'cases_sums',
  'recovered_fen >= 0 AND set_off_fen >= 0 AND corrected_fen >= 0 AND written_off_fen >= 0 AND not_pursued_fen >= 0 AND returned_fen >= 0 AND turned_over_fen >= 0 AND households_fen >= 0 AND held_fen >= 0',
)
@Check('cases_disposed', 'returned_fen + turned_over_fen + households_fen + held_fen <= recovered_fen')
export class CaseRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  /** Number within the campaign; never used again, whatever becomes of the case. */
  @CountColumn() no!: number;
  @IdColumn({ nullable: true }) @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string | null;
  @IdColumn({ nullable: true }) @ForeignKey('village_groups', { onDelete: 'RESTRICT' }) groupId!:
    | string
    | null;
  @CodeColumn() categoryCode!: CategoryCode;
  @CodeColumn({ nullable: true }) itemCode!: string | null;
  @CodeColumn() state!: CaseState;
  /** Where a suspended case, or one whose closure is asked for, came from. */
  @CodeColumn({ nullable: true }) stateBefore!: CaseState | null;
  @CodeColumn({ nullable: true }) nature!: CaseNature | null;
  @CodeColumn({ nullable: true }) source!: CaseSource | null;
  @DayColumn({ nullable: true }) occurredFrom!: PartialDay | null;
  @DayColumn({ nullable: true }) occurredTo!: PartialDay | null;
  @DayColumn({ nullable: true }) foundDay!: Day | null;
  /** The day from which it counts: found, or recorded where no day is known. */
  @DayColumn() countsFromDay!: Day;
  @TextColumn() description!: string;
  @CodeColumn() matchKey!: string;
  @TextColumn({ nullable: true }) cause!: string | null;
  @CodeColumn() amountKind!: AmountKind;
  @FenColumn({ nullable: true }) selfAmountFen!: number | null;
  @FenColumn({ nullable: true }) verifiedAmountFen!: number | null;
  @FenColumn() amountFen!: number;
  @FenColumn({ default: 0 }) recoveredFen!: number;
  @FenColumn({ default: 0 }) setOffFen!: number;
  @FenColumn({ default: 0 }) correctedFen!: number;
  @FenColumn({ default: 0 }) writtenOffFen!: number;
  @FenColumn({ default: 0 }) notPursuedFen!: number;
  @FenColumn({ default: 0 }) returnedFen!: number;
  @FenColumn({ default: 0 }) turnedOverFen!: number;
  @FenColumn({ default: 0 }) householdsFen!: number;
  @FenColumn({ default: 0 }) heldFen!: number;
  @CountColumn({ nullable: true }) areaCentiMu!: number | null;
  @CountColumn({ nullable: true }) quantityMilli!: number | null;
  @CodeColumn({ nullable: true }) quantityUnit!: string | null;
  @TextColumn({ nullable: true }) policyBasis!: string | null;
  @TextColumn({ nullable: true }) responsiblePerson!: string | null;
  @TextColumn({ nullable: true }) responsiblePost!: string | null;
  @CodeColumn({ nullable: true }) responsibleStatus!: PersonStatus | null;
  @TextColumn({ nullable: true }) leader!: string | null;
  @TextColumn({ nullable: true }) responsibleUnit!: string | null;
  @TextColumn({ nullable: true }) rectifier!: string | null;
  @TextColumn({ nullable: true }) measures!: string | null;
  @DayColumn({ nullable: true }) dueDay!: Day | null;
  @TextColumn({ nullable: true }) dueAsWritten!: string | null;
  @TextColumn({ nullable: true }) progressText!: string | null;
  @TextColumn({ nullable: true }) resultText!: string | null;
  @TextColumn({ nullable: true }) handlingText!: string | null;
  @TextColumn({ nullable: true }) note1!: string | null;
  @TextColumn({ nullable: true }) note2!: string | null;
  @TextColumn({ nullable: true }) note3!: string | null;
  @TextColumn({ nullable: true }) sheetNumber!: string | null;
  @TextColumn({ nullable: true }) mark!: string | null;
  @TextColumn({ nullable: true }) voidReason!: string | null;
  /** How a continuing case continues, and every how many months it is reported. */
  @CodeColumn({ nullable: true }) continuingKind!: string | null;
  @CountColumn({ nullable: true }) reportMonths!: number | null;
  @DayColumn({ nullable: true }) closedDay!: Day | null;
  /** Judged once at the closure: 1 in time, 0 late, null where there was no day; falls with a revocation. */
  @CountColumn({ nullable: true }) inTime!: number | null;
  @CodeColumn({ nullable: true }) personHandling!: string | null;
  /** What becomes of money that is out at the closure, why, and on whose word. */
  @CodeColumn({ nullable: true }) restFate!: string | null;
  @TextColumn({ nullable: true }) restBasis!: string | null;
  @TextColumn({ nullable: true }) restApprover!: string | null;
  /** Which entry of the item's checklist which file proves. */
  @JsonColumn({ nullable: true }) evidenceTicks!: string | null;
  /** The case into which this one, a duplicate, was merged. */
  @IdColumn({ nullable: true }) mergedInto!: string | null;
  @CountColumn({ default: 0 }) extensionCount!: number;
  /** What the verified amount rests on; falls when the amount is typed over. */
  @TextColumn({ nullable: true }) verifiedBasis!: string | null;
  /** The case in which this one's money is counted, so that the same yuan counts once; its own amount is then none. */
  @IdColumn({ nullable: true }) sameMoneyAs!: string | null;
  /** The amount that it had before, to be had again when the link is taken off. */
  @JsonColumn({ nullable: true }) sameMoneyBefore!: string | null;
  /** 期初: came in with what had been done on paper before; for ever. */
  @FlagColumn() opening!: number;
  @IdColumn({ nullable: true }) importId!: string | null;
  @CodeColumn() recordedBy!: string;
  /**
   * The person behind who recorded it, and the one in whose place; both null where the shell or the program did. No
   * foreign key: SQLite adds one to a table only by copying it whole.
   */
  @IdColumn({ nullable: true }) recordedByPerson!: string | null;
  @IdColumn({ nullable: true }) recordedForPerson!: string | null;
  @InstantColumn() recordedAt!: string;
  @InstantColumn() updatedAt!: string;
  @CountColumn() version!: number;
}

/** One of several details (笔) of a case. */
@Entity('case_details')
@Index('case_details_case', ['caseId'])
export class CaseDetailRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CountColumn() place!: number;
  @DayColumn({ nullable: true }) occurred!: PartialDay | null;
  @TextColumn() description!: string;
  @FenColumn({ nullable: true }) amountFen!: number | null;
  @TextColumn({ nullable: true }) voucher!: string | null;
}

/** A move of a case from one state to another, on its business day. Append-only. */
@Entity('case_moves')
@Index('case_moves_case', ['caseId', 'day', 'id'])
@Index('case_moves_by_turn', ['toState', 'fromState', 'day'])
export class CaseMoveRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CodeColumn() fromState!: CaseState;
  @CodeColumn() toState!: CaseState;
  @DayColumn() day!: Day;
  @CodeColumn({ nullable: true }) reasonCode!: string | null;
  @TextColumn({ nullable: true }) reason!: string | null;
  @FlagColumn() opening!: number;
  @CodeColumn() movedBy!: string;
  /** The person behind who moved it, and the one in whose place, as `cases` has them of who recorded it. */
  @IdColumn({ nullable: true }) movedByPerson!: string | null;
  @IdColumn({ nullable: true }) movedForPerson!: string | null;
  @InstantColumn() recordedAt!: string;
  /** How the case went on from here, where the move left it continuing (持续整改). */
  @CodeColumn({ nullable: true }) continuingKind!: string | null;
}

import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AMOUNT_KINDS, type AmountKind } from '../cases/case.js';
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
  ReferenceColumn,
  TextColumn,
} from '../storage/columns.js';

/** An urging letter; its number is never used again, in its campaign or with its word. */
@Entity('urgings')
@Unique('urgings_no', ['townCode', 'campaignId', 'year', 'no'])
@Unique('urgings_number', ['townCode', 'word', 'year', 'no'])
@Index('urgings_village', ['townCode', 'villageId'])
@Check('urgings_counted', 'no > 0')
@Check('urgings_days', 'reply_due_day >= sent_day AND (replied_day IS NULL OR replied_day >= sent_day)')
@Check('urgings_reply', 'reply_text IS NULL OR replied_day IS NOT NULL')
@Check(
  'urgings_withdrawal',
  '(withdrawn_day IS NULL) = (withdraw_reason IS NULL) AND (withdrawn_day IS NULL OR replied_day IS NULL)',
)
export class UrgingRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @ReferenceColumn('campaigns') campaignId!: string;
  @IdColumn() issueId!: string;
  @CodeColumn() word!: string;
  @CountColumn() year!: number;
  @CountColumn() no!: number;
  @IdColumn({ nullable: true }) @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string | null;
  @DayColumn() sentDay!: Day;
  @DayColumn() replyDueDay!: Day;
  @DayColumn({ nullable: true }) repliedDay!: Day | null;
  @TextColumn({ nullable: true }) replyText!: string | null;
  @DayColumn({ nullable: true }) withdrawnDay!: Day | null;
  @TextColumn({ nullable: true }) withdrawReason!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
}

/** A case of a letter, as the letter printed it. Append-only. */
@Entity('urging_cases')
@Unique('urging_cases_once', ['urgingId', 'caseId'])
@Index('urging_cases_case', ['caseId'])
@Check('urging_cases_amount', isOneOf('amount_kind', AMOUNT_KINDS))
export class UrgingCaseRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @ReferenceColumn('urgings') urgingId!: string;
  @ReferenceColumn('cases') caseId!: string;
  @TextColumn({ nullable: true }) itemName!: string | null;
  @TextColumn() description!: string;
  @TextColumn({ nullable: true }) measures!: string | null;
  @DayColumn({ nullable: true }) dueDay!: Day | null;
  @CodeColumn() amountKind!: AmountKind;
  @FenColumn() outstandingFen!: number;
}

import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  CountKey,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';
import { PERIOD_KINDS, type PeriodKind } from './return.js';

/** A month or quarter as it was handed up. Append-only: a wrong one is superseded by another. */
@Entity('returns')
@Unique('returns_no', ['townCode', 'campaignId', 'no'])
@Unique('returns_supersedes', ['townCode', 'supersedes'])
@Index('returns_period', ['townCode', 'campaignId', 'period'], { unique: true, where: 'supersedes IS NULL' })
@Check('returns_kind', isOneOf('kind', PERIOD_KINDS))
@Check('returns_reason', '(supersedes IS NULL) = (supersede_reason IS NULL)')
export class ReturnRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CountColumn() no!: number;
  @CodeColumn() kind!: PeriodKind;
  @CodeColumn() period!: string;
  @DayColumn() closedDay!: Day;
  @IdColumn() @ForeignKey('attachments', { onDelete: 'RESTRICT' }) attachmentId!: string;
  @TextColumn() fileName!: string;
  @CountColumn() fileBytes!: number;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  @CodeColumn() fileHash!: string;
  /** ReturnList[] as JSON. */
  @JsonColumn() lists!: string;
  /** ReturnTotals, ReturnRules, lines of villages, differences and changes as JSON. */
  @JsonColumn() totals!: string;
  @JsonColumn() rules!: string;
  @JsonColumn() villages!: string;
  @JsonColumn() differences!: string;
  @JsonColumn() changes!: string;
  @CountColumn() adjustments!: number;
  /** Heads of the chains from which it draws, as JSON. */
  @JsonColumn() heads!: string;
  /** The return with which it was compared. */
  @IdColumn({ nullable: true }) @ForeignKey('returns', { onDelete: 'RESTRICT' }) beforeId!: string | null;
  @IdColumn({ nullable: true }) @ForeignKey('returns', { onDelete: 'RESTRICT' }) supersedes!: string | null;
  @TextColumn({ nullable: true }) supersedeReason!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @CodeColumn() closedBy!: string;
  @IdColumn({ nullable: true }) closedByPerson!: string | null;
  @InstantColumn() closedAt!: string;
}

/** The cases of a return as they were, some thousand in a row. Append-only. */
@Entity('return_cases')
export class ReturnCasesRow {
  @IdKey() @ForeignKey('returns', { onDelete: 'RESTRICT' }) returnId!: string;
  @CountKey() place!: number;
  @CodeColumn() townCode!: string;
  /** FrozenCase[] as JSON, by number. */
  @JsonColumn() cases!: string;
}

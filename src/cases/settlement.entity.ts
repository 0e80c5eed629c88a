import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  DayColumn,
  FenColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  TextColumn,
} from '../storage/columns.js';

/** A line of money put right. Append-only: a trigger refuses changes, and another adds it to the sums of its case. */
@Entity('settlements')
@Index('settlements_case', ['caseId', 'day'])
@Check('settlements_kind', "kind IN ('recovered','set-off','corrected','written-off','not-pursued')")
@Check('settlements_amount', 'amount_fen <> 0')
export class SettlementRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CodeColumn() kind!: string;
  @FenColumn() amountFen!: number;
  @DayColumn() day!: Day;
  @TextColumn({ nullable: true }) voucher!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  /** The import that brought the line, where one did. */
  @IdColumn({ nullable: true }) importId!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

/** A line of where recovered money went. Append-only like a settlement. */
@Entity('dispositions')
@Index('dispositions_case', ['caseId', 'day'])
@Check('dispositions_kind', "kind IN ('returned-to-village','turned-over','returned-to-households','held')")
@Check('dispositions_amount', 'amount_fen <> 0')
export class DispositionRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CodeColumn() kind!: string;
  @FenColumn() amountFen!: number;
  @DayColumn() day!: Day;
  @TextColumn({ nullable: true }) voucher!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @IdColumn({ nullable: true }) importId!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

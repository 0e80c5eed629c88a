import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  DayColumn,
  FenColumn,
  FlagColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  TextColumn,
} from '../storage/columns.js';
import { DISPOSITION_KINDS, SETTLEMENT_KINDS } from './case.js';

/** A line of money put right. Append-only: a trigger refuses changes, and another keeps the sums in its case. */
@Entity('settlements')
@Index('settlements_case', ['caseId', 'day'])
@Index('settlements_by_recorded', ['recordedAt'], { where: 'import_id IS NULL' })
@Index('settlements_by_voucher', ['voucherId'], { where: 'voucher_id IS NOT NULL' })
@Check('settlements_kind', isOneOf('kind', SETTLEMENT_KINDS))
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
  /** What the discipline organ calls it, where it took the money. */
  @CodeColumn({ nullable: true }) disciplineMoney!: string | null;
  /** The voucher of many lines that it is one of. */
  @IdColumn({ nullable: true }) voucherId!: string | null;
  /** The line that this one takes back; no foreign key, which SQLite cannot add to a table. */
  @IdColumn({ nullable: true }) reverses!: string | null;
  @IdColumn({ nullable: true }) attachmentId!: string | null;
  @FlagColumn() opening!: number;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

/** A line of where recovered money went. Append-only like a settlement. */
@Entity('dispositions')
@Index('dispositions_case', ['caseId', 'day'])
@Check('dispositions_kind', isOneOf('kind', DISPOSITION_KINDS))
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
  /** The line that this one takes back; no foreign key, which SQLite cannot add to a table. */
  @IdColumn({ nullable: true }) reverses!: string | null;
  @IdColumn({ nullable: true }) attachmentId!: string | null;
  @FlagColumn() opening!: number;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

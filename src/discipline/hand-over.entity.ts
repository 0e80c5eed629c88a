import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  TextColumn,
} from '../storage/columns.js';
import type { HandOverKind } from './hand-over.js';

/** That a case went to the discipline organ, or to police and courts; each at most once at a time. */
@Entity('hand_overs')
@Index('hand_overs_case', ['caseId', 'kind'], { unique: true, where: 'void_reason IS NULL' })
@Check('hand_overs_persons', 'person_count > 0')
export class HandOverRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CodeColumn() kind!: HandOverKind;
  @DayColumn() handedDay!: Day;
  @TextColumn({ nullable: true }) receiptNumber!: string | null;
  @TextColumn({ nullable: true }) organ!: string | null;
  @TextColumn({ nullable: true }) voidReason!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
  @CountColumn({ nullable: true }) personCount!: number | null;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import { CodeColumn, DayColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../storage/columns.js';

/** What a village says of its work on a case: who handed it in and who typed it are both kept. Append-only. */
@Entity('case_progress')
@Index('case_progress_case', ['caseId', 'day'])
@Index('case_progress_by_recorded', ['recordedAt'])
export class ProgressRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @DayColumn() day!: Day;
  @TextColumn() text!: string;
  @TextColumn({ nullable: true }) providedBy!: string | null;
  @CodeColumn() recordedBy!: string;
  @IdColumn({ nullable: true }) recordedByPerson!: string | null;
  @IdColumn({ nullable: true }) recordedForPerson!: string | null;
  @InstantColumn() recordedAt!: string;
  /** What this line strikes: it was noted by mistake, and both stay to be seen. */
  @IdColumn({ nullable: true }) reverses!: string | null;
}

import { Entity, ForeignKey, Unique } from 'typeorm';
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

/** One stage of a case that is put right in stages (分阶段整改): by when, and when it was done. */
@Entity('case_stages')
@Unique('case_stages_place', ['caseId', 'place'])
export class StageRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  /** Place within the case, from 1. */
  @CountColumn() place!: number;
  @TextColumn() name!: string;
  @DayColumn() dueDay!: Day;
  @DayColumn({ nullable: true }) doneDay!: Day | null;
  @TextColumn({ nullable: true }) doneNote!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

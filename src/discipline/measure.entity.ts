import { Entity, ForeignKey, Index } from 'typeorm';
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
import type { MeasureKind } from './measure.js';

/** A measure; in a table of its own so that nothing counts it as a sanction. */
@Entity('measures')
@Index('measures_person', ['personId'])
export class MeasureRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('dealt_persons', { onDelete: 'RESTRICT' }) personId!: string;
  @TextColumn() asWritten!: string;
  @CodeColumn() kind!: MeasureKind;
  @TextColumn({ nullable: true }) organ!: string | null;
  @TextColumn({ nullable: true }) documentNumber!: string | null;
  @DayColumn({ nullable: true }) decidedDay!: Day | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @TextColumn({ nullable: true }) voidReason!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
}

/** A case that a measure is about. */
@Entity('measure_cases')
@Index('measure_cases_case', ['caseId'])
export class MeasureCaseRow {
  @IdKey() @ForeignKey('measures', { onDelete: 'RESTRICT' }) measureId!: string;
  @IdKey() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CodeColumn() townCode!: string;
}

import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  ReferenceColumn,
  TextColumn,
} from '../storage/columns.js';
import { VISIT_RESULTS, type VisitResult } from './round.js';

/** A round of inspections of the villages' work. */
@Entity('inspection_rounds')
@Unique('inspection_rounds_no', ['townCode', 'campaignId', 'no'])
@Check('inspection_rounds_days', 'to_day >= from_day')
export class InspectionRoundRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CountColumn() no!: number;
  @DayColumn() fromDay!: Day;
  @DayColumn() toDay!: Day;
  @TextColumn({ nullable: true }) ledBy!: string | null;
  @TextColumn({ nullable: true }) focus!: string | null;
  @TextColumn({ nullable: true }) circularNumber!: string | null;
  @DayColumn({ nullable: true }) circularDay!: Day | null;
  @DayColumn({ nullable: true }) replyDay!: Day | null;
  @TextColumn({ nullable: true }) voidReason!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
}

/** A village in a round. */
@Entity('inspection_visits')
@Unique('inspection_visits_once', ['townCode', 'roundId', 'villageId'])
@Check('inspection_visits_result', isOneOf('result', VISIT_RESULTS))
export class InspectionVisitRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @ReferenceColumn('inspection_rounds') roundId!: string;
  @ReferenceColumn('villages') villageId!: string;
  @DayColumn({ nullable: true }) visitedDay!: Day | null;
  @CodeColumn() result!: VisitResult;
  @TextColumn({ nullable: true }) finding!: string | null;
  @DayColumn({ nullable: true }) mendedDay!: Day | null;
}

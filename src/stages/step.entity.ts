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
import { VILLAGE_STEPS, type VillageStep } from './step.js';

/** A step of a village's clean-up; without a day where its tick was taken back. */
@Entity('village_steps')
@Unique('village_steps_once', ['townCode', 'campaignId', 'villageId', 'step'])
@Check('village_steps_step', isOneOf('step', VILLAGE_STEPS))
export class VillageStepRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @ReferenceColumn('villages') villageId!: string;
  @CodeColumn() step!: VillageStep;
  @DayColumn({ nullable: true }) doneDay!: Day | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
}

import { Type } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { DAY_COUNTINGS, type DayCounting } from '../campaigns/closing-rule.js';
import type { Day } from '../kernel/calendar.js';
import { DEADLINE_DAYS_MAX, type DeadlineQuestion } from './deadline.js';

/** A period whose last day is asked for. */
export class DeadlineDto implements DeadlineQuestion {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) from!: Day;
  @Type(() => Number) @IsInt() @Min(1) @Max(DEADLINE_DAYS_MAX) days!: number;
  @IsIn(DAY_COUNTINGS) counting!: DayCounting;
}

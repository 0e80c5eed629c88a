import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { STAND_OUTCOMES, type StandOutcome } from './opening.js';

/** A page of the stands of a campaign's opening. */
export class StandListDto {
  @IsOptional() @IsIn([...STAND_OUTCOMES]) outcome?: StandOutcome;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
}

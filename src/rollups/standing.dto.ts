import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { STANDINGS, type Standing, type StandingRowsQuestion } from './standing.js';

/** What `GET /api/rollups/standing/rows` may ask. */
export class StandingRowsDto implements StandingRowsQuestion {
  @IsString() @MaxLength(80) campaign!: string;
  @IsIn(STANDINGS) standing!: Standing;
  @IsOptional() @IsString() @MaxLength(80) code?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page: number = 1;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size: number = 50;
}

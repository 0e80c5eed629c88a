import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const WAIT_MS_MAX = 20_000;

/** How long the answer may wait for the job to end, in milliseconds. */
export class JobLookDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(WAIT_MS_MAX) waitMs?: number;
}

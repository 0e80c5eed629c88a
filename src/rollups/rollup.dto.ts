import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { ROLLUP_BYS, type RollupBy, type RollupQuestion } from './rollup.js';

/** What `GET /api/rollups` may ask. */
export class RollupQuestionDto implements RollupQuestion {
  @IsString()
  @MaxLength(80)
  campaign!: string;

  @IsIn(ROLLUP_BYS)
  by: RollupBy = 'category';

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  asOf?: Day;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overdue?: boolean;
}

import { IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import {
  SANCTION_ROLLUP_BYS,
  type SanctionRollupBy,
  type SanctionRollupQuestion,
} from './sanction-rollup.js';

/** What `GET /api/rollups/sanctions` may ask. */
export class SanctionRollupDto implements SanctionRollupQuestion {
  @IsString() @MaxLength(80) campaign!: string;
  @IsIn(SANCTION_ROLLUP_BYS) by: SanctionRollupBy = 'category';
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) asOf?: Day;
}

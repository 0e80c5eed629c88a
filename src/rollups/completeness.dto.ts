import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { CompletenessQuestion } from './completeness.js';

/** What `GET /api/rollups/completeness` may ask. */
export class CompletenessDto implements CompletenessQuestion {
  @IsString() @MaxLength(80) campaign!: string;
  @IsOptional() @IsString() @MaxLength(36) villageId?: string;
}

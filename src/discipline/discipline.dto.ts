import { IsIn, IsInt, Max, Min } from 'class-validator';
import { DISCIPLINE_MODES, ENDING_SOON_DAYS_MAX, type DisciplineMode } from './discipline.js';

/** What the ledger shall keep of discipline. */
export class DisciplineSettingDto {
  @IsInt() @Min(0) version!: number;
  @IsIn(DISCIPLINE_MODES) mode!: DisciplineMode;
  @IsInt() @Min(0) @Max(ENDING_SOON_DAYS_MAX) endingSoonDays!: number;
}

import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { DISCIPLINE_MODES, ENDING_SOON_DAYS_MAX, type DisciplineMode } from './discipline.js';
import { HAND_OVER_KINDS, type HandOverInput, type HandOverKind } from './hand-over.js';
import { SANCTION_BOUNDS as BOUNDS } from './sanction.js';

/** What the ledger shall keep of discipline. */
export class DisciplineSettingDto {
  @IsInt() @Min(0) version!: number;
  @IsIn(DISCIPLINE_MODES) mode!: DisciplineMode;
  @IsInt() @Min(0) @Max(ENDING_SOON_DAYS_MAX) endingSoonDays!: number;
}

/** That a case was handed over. */
export class HandOverDto implements HandOverInput {
  @IsString() @MaxLength(36) caseId!: string;
  @IsIn(HAND_OVER_KINDS) kind!: HandOverKind;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) handedDay!: Day;
  @IsOptional() @IsString() @MaxLength(BOUNDS.documentCharacters) receiptNumber?: string | null;
  @IsOptional() @IsString() @MaxLength(BOUNDS.organCharacters) organ?: string | null;
}

/** Of which case, or of which village. */
export class DisciplineListDto {
  @IsOptional() @IsString() @MaxLength(36) caseId?: string;
  @IsOptional() @IsString() @MaxLength(36) villageId?: string;
}

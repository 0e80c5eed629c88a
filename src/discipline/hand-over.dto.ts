import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { Choice, Flag, PagedDto, Text } from './discipline.dto.js';
import {
  HAND_OVER_KINDS,
  type HandOverCorrection,
  type HandOverInput,
  type HandOverKind,
} from './hand-over.js';
import { SANCTION_BOUNDS as BOUNDS } from './sanction.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** That a case was handed over. */
export class HandOverDto implements HandOverInput {
  @IsString() @MaxLength(36) caseId!: string;
  @IsIn(HAND_OVER_KINDS) kind!: HandOverKind;
  @Matches(DAY) handedDay!: Day;
  @Text(BOUNDS.documentCharacters) receiptNumber?: string | null;
  @Text(BOUNDS.organCharacters) organ?: string | null;
}

/** A hand-over corrected, with the version that was typed over. */
export class HandOverEditDto implements HandOverCorrection {
  @IsInt() @Min(1) version!: number;
  @IsOptional() @Matches(DAY) handedDay?: Day;
  @Text(BOUNDS.documentCharacters) receiptNumber?: string | null;
  @Text(BOUNDS.organCharacters) organ?: string | null;
}

/** Filters of the list as they stand in an address. */
export class HandOverListDto extends PagedDto {
  @Text(BOUNDS.documentCharacters) q?: string;
  @Text(36) caseId?: string;
  @Text(36) personId?: string;
  @Text(36) villageId?: string;
  @Choice(HAND_OVER_KINDS) kind?: HandOverKind;
  @Flag() voided?: boolean;
}

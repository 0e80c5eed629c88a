import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { ChoiceField, FlagField, MayBeAbsent, PagedShape, TextField } from '../registers/register-shapes.js';
import {
  HAND_OVER_KINDS,
  HAND_OVER_PERSONS_MAX,
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
  @TextField(BOUNDS.documentCharacters) receiptNumber?: string | null;
  @TextField(BOUNDS.organCharacters) organ?: string | null;
  @MayBeAbsent() @IsInt() @Min(1) @Max(HAND_OVER_PERSONS_MAX) personCount?: number | null;
}

/** A hand-over corrected, with the version that was typed over. */
export class HandOverEditDto implements HandOverCorrection {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @Matches(DAY) handedDay?: Day;
  @TextField(BOUNDS.documentCharacters) receiptNumber?: string | null;
  @TextField(BOUNDS.organCharacters) organ?: string | null;
  @MayBeAbsent() @IsInt() @Min(1) @Max(HAND_OVER_PERSONS_MAX) personCount?: number | null;
}

/** Filters of the list as they stand in an address. */
export class HandOverListDto extends PagedShape {
  @TextField(BOUNDS.documentCharacters) q?: string;
  @TextField(36) caseId?: string;
  @TextField(36) personId?: string;
  @TextField(36) villageId?: string;
  @ChoiceField(HAND_OVER_KINDS) kind?: HandOverKind;
  @FlagField() voided?: boolean;
}

import { IsIn, IsInt, IsString, Matches, MaxLength, Min } from 'class-validator';
import { DISCIPLINE_MONEY_CODES, type DisciplineMoney } from '../cases/settlement.js';
import type { Day } from '../kernel/calendar.js';
import { ChoiceField, DayField, PagedShape, TextField } from '../registers/register-shapes.js';
import type { DisciplineMoneyInput, DisciplineMoneyReversal } from './discipline-money.js';
import { SANCTION_BOUNDS as BOUNDS } from './sanction.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A new line. */
export class DisciplineMoneyDto implements DisciplineMoneyInput {
  @TextField(36) personId?: string | null;
  @TextField(36) caseId?: string | null;
  @IsIn(DISCIPLINE_MONEY_CODES) kind!: DisciplineMoney;
  @IsInt() @Min(1) amountFen!: number;
  @Matches(DAY) day!: Day;
  @TextField(BOUNDS.documentCharacters) documentNumber?: string | null;
  @TextField(BOUNDS.organCharacters) organ?: string | null;
  @TextField(BOUNDS.noteCharacters) note?: string | null;
}

/** A line that is taken back. */
export class DisciplineMoneyReversalDto implements DisciplineMoneyReversal {
  @Matches(DAY) day!: Day;
  @IsString() @MaxLength(BOUNDS.noteCharacters) note!: string;
}

/** Filters of the list as they stand in an address. */
export class DisciplineMoneyListDto extends PagedShape {
  @TextField(BOUNDS.documentCharacters) q?: string;
  @TextField(36) personId?: string;
  @TextField(36) caseId?: string;
  @TextField(36) villageId?: string;
  @ChoiceField(DISCIPLINE_MONEY_CODES) kind?: DisciplineMoney;
  @DayField() fromDay?: Day;
  @DayField() toDay?: Day;
}

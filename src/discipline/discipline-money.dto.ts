import { IsIn, IsInt, IsString, Matches, MaxLength, Min } from 'class-validator';
import { DISCIPLINE_MONEY_CODES, type DisciplineMoney } from '../cases/settlement.js';
import type { Day } from '../kernel/calendar.js';
import { Choice, DayText, PagedDto, Text } from './discipline.dto.js';
import type { DisciplineMoneyInput, DisciplineMoneyReversal } from './discipline-money.js';
import { SANCTION_BOUNDS as BOUNDS } from './sanction.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A new line. */
export class DisciplineMoneyDto implements DisciplineMoneyInput {
  @Text(36) personId?: string | null;
  @Text(36) caseId?: string | null;
  @IsIn(DISCIPLINE_MONEY_CODES) kind!: DisciplineMoney;
  @IsInt() @Min(1) amountFen!: number;
  @Matches(DAY) day!: Day;
  @Text(BOUNDS.documentCharacters) documentNumber?: string | null;
  @Text(BOUNDS.organCharacters) organ?: string | null;
  @Text(BOUNDS.noteCharacters) note?: string | null;
}

/** A line that is taken back. */
export class DisciplineMoneyReversalDto implements DisciplineMoneyReversal {
  @Matches(DAY) day!: Day;
  @IsString() @MaxLength(BOUNDS.noteCharacters) note!: string;
}

/** Filters of the list as they stand in an address. */
export class DisciplineMoneyListDto extends PagedDto {
  @Text(BOUNDS.documentCharacters) q?: string;
  @Text(36) personId?: string;
  @Text(36) caseId?: string;
  @Text(36) villageId?: string;
  @Choice(DISCIPLINE_MONEY_CODES) kind?: DisciplineMoney;
  @DayText() fromDay?: Day;
  @DayText() toDay?: Day;
}

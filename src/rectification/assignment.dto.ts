import { IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import type { Day } from '../kernel/calendar.js';

/** Whose sheet, and from which day its deadlines count. */
export class AssignmentDto {
  @IsString() @MaxLength(80) campaign!: string;
  @ValidateIf((_, value: unknown) => value !== undefined) @Matches(/^\d{4}-\d{2}-\d{2}$/) day?: Day;
}

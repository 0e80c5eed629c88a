import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, Matches, MaxLength, Min } from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { HOLIDAY_DAYS_MAX, HOLIDAY_NOTICE_CHARACTERS_MAX, type HolidayYearInput } from './holiday-year.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A year of holidays as an office writes it down. */
export class HolidayYearDto implements HolidayYearInput {
  @IsInt() @Min(0) version!: number;
  @IsString() @MaxLength(HOLIDAY_NOTICE_CHARACTERS_MAX) notice!: string;
  @IsArray() @ArrayMaxSize(HOLIDAY_DAYS_MAX) @Matches(DAY, { each: true }) off!: Day[];
  @IsArray() @ArrayMaxSize(HOLIDAY_DAYS_MAX) @Matches(DAY, { each: true }) work!: Day[];
}

/** The version that was seen of what the office has written down. */
export class HolidayVersionDto {
  @Type(() => Number) @IsInt() @Min(0) version!: number;
}

import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import {
  COUNTING_BYS,
  COUNTING_ROWS_BYS,
  type CountingBy,
  type CountingQuestion,
  type CountingRowsBy,
  type CountingRowsQuestion,
} from './counting.js';
import { CASE_FIGURES, CONTRACT_FIGURES, type CountingFigure } from './counting-figures.js';

const DayText = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  Matches(/^\d{4}-\d{2}-\d{2}$/)(target, key);
  IsISO8601({ strict: true })(target, key);
};

/** Of which campaign and which days the figures are. */
class CountedDto {
  @IsString() @MaxLength(80) campaign!: string;
  @DayText() from?: Day;
  @DayText() asOf?: Day;
}

/** What `GET /api/rollups/counting` may ask. */
export class CountingDto extends CountedDto implements CountingQuestion {
  @IsIn(COUNTING_BYS) by: CountingBy = 'village';
}

/** Which line is asked for, and which page. */
class CountingLineDto extends CountedDto {
  @IsOptional() @IsString() @MaxLength(80) code?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page: number = 1;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size: number = 50;
}

/** What `GET /api/rollups/counting/rows` may ask. */
export class CountingRowsDto extends CountingLineDto implements CountingRowsQuestion {
  @IsIn(COUNTING_ROWS_BYS) by: CountingRowsBy = 'village';
  @IsIn([...CASE_FIGURES]) figure!: CountingFigure;
}

/** What `GET /api/rollups/counting/contracts` may ask. */
export class CountingContractsDto extends CountingLineDto implements CountingRowsQuestion<CountingBy> {
  @IsIn(COUNTING_BYS) by: CountingBy = 'village';
  @IsIn([...CONTRACT_FIGURES]) figure!: CountingFigure;
}

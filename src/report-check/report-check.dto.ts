import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength, ValidateNested } from 'class-validator';
import { REPORT_LIMITS, type ReportInput } from './report-check.js';

/** One report; how long it may be is said by a rule, with a sentence of its own. */
export class ReportInputDto implements ReportInput {
  @IsString() @MaxLength(REPORT_LIMITS.nameCharacters) name!: string;
  @IsString() text!: string;
}

/** One report or several. */
export class ReportsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(REPORT_LIMITS.reports)
  @ValidateNested({ each: true })
  @Type(() => ReportInputDto)
  reports!: ReportInputDto[];
}

import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import {
  FLAG_BOUNDS,
  FLAG_REGISTERS,
  FLAG_SEVERITIES,
  FLAG_STANDINGS,
  FLAG_VERDICTS,
  type FlagRegister,
  type FlagSeverity,
  type FlagStanding,
  type FlagTuning,
  type FlagVerdict,
  type VerdictInput,
} from './flag.js';

/** The campaign that a question is about. */
export class FlagCampaignDto {
  @IsString() @MaxLength(80) campaign!: string;
}

/** Which flags a list shows. */
export class FlagListDto extends FlagCampaignDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
  @IsOptional() @IsIn(FLAG_STANDINGS) standing?: FlagStanding;
  @IsOptional() @IsString() @MaxLength(36) villageId?: string;
  @IsOptional() @IsString() @MaxLength(10) ruleCode?: string;
  @IsOptional() @IsIn(FLAG_SEVERITIES) severity?: FlagSeverity;
  @IsOptional() @IsIn(FLAG_REGISTERS) register?: FlagRegister;
  @IsOptional() @IsString() @MaxLength(36) caseId?: string;
}

/** A run; `all` looks through everything again. */
export class FlagRunDto extends FlagCampaignDto {
  @IsOptional() @IsBoolean() all?: boolean;
}

/** A verdict. */
export class VerdictDto implements VerdictInput {
  @IsInt() @Min(1) version!: number;
  @ValidateIf((_, value: unknown) => value !== null) @IsIn(FLAG_VERDICTS) verdict!: FlagVerdict | null;
  @IsOptional() @IsString() @MaxLength(FLAG_BOUNDS.reasonCharacters) reason?: string | null;
  @IsOptional() @IsString() @MaxLength(36) caseId?: string | null;
}

/** What a campaign decides about a rule. */
export class FlagRuleDto extends FlagCampaignDto {
  @IsInt() @Min(0) version!: number;
  @IsBoolean() enabled!: boolean;
  @IsObject() tuning!: FlagTuning;
}

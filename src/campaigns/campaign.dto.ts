import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { DAY_COUNTINGS, type ClosingRule, type DayCounting } from './closing-rule.js';
import {
  CAMPAIGN_BOUNDS,
  CATEGORY_CODES,
  COUNTING_MODES,
  TAXONOMY_CODES,
  type CampaignChange,
  type CampaignInput,
  type CategoryCode,
  type CountingMode,
  type DeclarationInput,
  type DeclarationLineView,
  type ItemInput,
  type StageView,
  type TaxonomyCode,
} from './campaign.js';

const NAME = CAMPAIGN_BOUNDS.nameCharacters;
const TEXT = CAMPAIGN_BOUNDS.textCharacters;

/** May be left out, but not be null. */
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** Must be there, and may be null. */
const MayBeNull = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== null);

/** A campaign to be opened. */
export class CampaignInputDto implements CampaignInput {
  @IsString() @MaxLength(CAMPAIGN_BOUNDS.codeCharacters) code!: string;
  @IsString() @MaxLength(NAME) name!: string;
  @IsIn(TAXONOMY_CODES) taxonomy!: TaxonomyCode;
}

/** A stage of a campaign; days are judged by the rules. */
export class StageDto implements StageView {
  @IsString() @MaxLength(NAME) name!: string;
  @IsOptional() @IsString() @MaxLength(10) beginsDay: Day | null = null;
  @IsOptional() @IsString() @MaxLength(10) endsDay: Day | null = null;
}

/** Who closes. */
export class ClosingRuleDto implements ClosingRule {
  @IsIn(['inspector', 'lead']) closer!: 'inspector' | 'lead';
  @IsInt() @Min(0) samplePercent!: number;
  @MayBeNull() @IsInt() @Min(0) inspectorFromFen!: number | null;
}

/** A change of a campaign; `version` is the one that the user has seen. */
export class CampaignChangeDto implements CampaignChange {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @IsString() @MaxLength(NAME) name?: string;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(CAMPAIGN_BOUNDS.basisDocuments)
  @IsString({ each: true })
  basisDocuments?: string[];
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(CAMPAIGN_BOUNDS.stages)
  @ValidateNested({ each: true })
  @Type(() => StageDto)
  stages?: StageDto[];
  @IsOptional() @IsString() @MaxLength(10) beginsDay?: Day | null;
  @IsOptional() @IsString() @MaxLength(10) endsDay?: Day | null;
  @MayBeAbsent() @IsIn(COUNTING_MODES) counting?: CountingMode;
  @MayBeAbsent() @ValidateNested() @Type(() => ClosingRuleDto) closingRule?: ClosingRuleDto;
  @MayBeAbsent() @IsIn(DAY_COUNTINGS) dayCounting?: DayCounting;
}

/** One item of a list that is written back. */
export class ItemDto implements ItemInput {
  @MayBeAbsent() @IsString() @MaxLength(CAMPAIGN_BOUNDS.codeCharacters) code?: string;
  @IsIn(CATEGORY_CODES) categoryCode!: CategoryCode;
  @IsString() @MaxLength(NAME) name!: string;
  @IsOptional() @IsString() @MaxLength(TEXT) nameEn?: string | null;
  @MayBeAbsent() @IsBoolean() moneyNone?: boolean;
  @MayBeAbsent() @IsBoolean() asksPerson?: boolean;
  @IsOptional() @IsInt() dueDays?: number | null;
  @IsOptional() @IsString() @MaxLength(TEXT) measures?: string | null;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(CAMPAIGN_BOUNDS.checklistEntries)
  @IsString({ each: true })
  @MaxLength(NAME, { each: true })
  evidenceChecklist?: string[];
  @IsOptional() @IsString() @MaxLength(TEXT) basis?: string | null;
}

/** The whole list of a campaign's items; `version` is the campaign's. */
export class TaxonomyDto {
  @IsInt() @Min(1) version!: number;
  @IsArray()
  @ArrayMaxSize(CAMPAIGN_BOUNDS.items)
  @ValidateNested({ each: true })
  @Type(() => ItemDto)
  items!: ItemDto[];
}

/** One stated line. */
export class DeclarationLineDto implements DeclarationLineView {
  @IsIn(CATEGORY_CODES) categoryCode!: CategoryCode;
  @MayBeNull() @IsInt() @Min(1) itemNo!: number | null;
  @IsString() @MaxLength(TEXT) name!: string;
  @IsInt() @Min(0) statedCases!: number;
}

/** What a report states. */
export class DeclarationDto implements DeclarationInput {
  @IsString() @MaxLength(TEXT) source!: string;
  @MayBeNull() @IsInt() @Min(0) statedCases!: number | null;
  @MayBeNull() @IsInt() @Min(0) statedAmountFen!: number | null;
  @MayBeNull() @IsString() @MaxLength(TEXT) amountAsWritten!: string | null;
  @IsArray()
  @ArrayMaxSize(CAMPAIGN_BOUNDS.declarationLines)
  @ValidateNested({ each: true })
  @Type(() => DeclarationLineDto)
  lines!: DeclarationLineDto[];
}

import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ONE_FEN_MAX } from '../kernel/money.js';
import {
  AmountField,
  ChoiceField,
  DayField,
  FlagField,
  RegisterListShape,
  TextField,
} from '../registers/register-shapes.js';
import {
  ASSET_BOUNDS as BOUNDS,
  ASSET_CLASSES,
  ASSET_COMPARISONS,
  ASSET_CONDITIONS,
  ASSET_FUNDINGS,
  ASSET_USES,
  DISPOSAL_WAYS,
  type AssetClass,
  type AssetComparison,
  type AssetCondition,
  type AssetFunding,
  type AssetTyped,
  type AssetUse,
  type DisposalWay,
} from './asset.js';
import { LAND_CLASSES, type LandClass } from './land.js';

/** What the books say of an asset; money in 分, quantities in thousandths, area in hundredths of 亩. */
class AssetTypedDto implements AssetTyped {
  @TextField(BOUNDS.nameCharacters) number?: string | null;
  @IsOptional() @IsString() @MaxLength(BOUNDS.nameCharacters) name?: string;
  @TextField(BOUNDS.nameCharacters) classAsWritten?: string | null;
  @TextField(BOUNDS.nameCharacters) model?: string | null;
  @TextField(BOUNDS.nameCharacters) unit?: string | null;
  @TextField(BOUNDS.textCharacters) place?: string | null;
  @TextField(BOUNDS.nameCharacters) keeper?: string | null;
  @TextField(BOUNDS.nameCharacters) acquiredAsWritten?: string | null;
  @AmountField() bookQuantityMilli?: number | null;
  @AmountField() bookValueFen?: number | null;
  @AmountField() bookNetFen?: number | null;
  @AmountField() areaCentiMu?: number | null;
  @ChoiceField(LAND_CLASSES) landClass?: LandClass | null;
  @TextField(BOUNDS.nameCharacters) useAsWritten?: string | null;
  @ChoiceField(ASSET_FUNDINGS) fundedBy?: AssetFunding | null;
  @TextField(BOUNDS.textCharacters) note?: string | null;
}

/** A new asset of a village. */
export class AssetDto extends AssetTypedDto {
  @IsString() @MaxLength(36) villageId!: string;
  @IsString() @MaxLength(BOUNDS.nameCharacters) declare name: string;
}

/** An asset corrected, with the version that was typed over. */
export class AssetEditDto extends AssetTypedDto {
  @IsInt() @Min(1) version!: number;
}

/** Filters of the list as they stand in an address. */
export class AssetListDto extends RegisterListShape {
  @IsOptional() @IsIn(ASSET_CLASSES) classCode?: AssetClass;
  @IsOptional() @IsIn(ASSET_USES) useCode?: AssetUse;
  @IsOptional() @IsIn(LAND_CLASSES) landClass?: LandClass;
  @IsOptional() @IsIn(ASSET_FUNDINGS) fundedBy?: AssetFunding;
  @IsOptional() @IsIn(ASSET_COMPARISONS) comparison?: AssetComparison;
  @FlagField() disposed?: boolean;
  @FlagField() gone?: boolean;
  @FlagField() resources?: boolean;
}

/** Filters of the list of disposals as they stand in an address. */
export class DisposalListDto extends RegisterListShape {
  @IsOptional() @IsIn(DISPOSAL_WAYS) way?: DisposalWay;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) fromDay?: string;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) toDay?: string;
}

const ID_CHARACTERS = 36;

/** A count of an asset. */
export class CountDto {
  @IsString() @MaxLength(10) countedDay!: string;
  @AmountField() foundQuantityMilli?: number | null;
  @AmountField() foundValueFen?: number | null;
  @AmountField() foundAreaCentiMu?: number | null;
  @ChoiceField(ASSET_CONDITIONS) condition?: AssetCondition | null;
  @TextField(BOUNDS.textCharacters) differenceReason?: string | null;
  @TextField(BOUNDS.textCharacters) note?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(BOUNDS.photographsAtOnce)
  @IsString({ each: true })
  @MaxLength(ID_CHARACTERS, { each: true })
  attachmentIds?: string[];
}

/** Pictures that are hung on a count afterwards. */
export class PhotographsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BOUNDS.photographsAtOnce)
  @IsString({ each: true })
  @MaxLength(ID_CHARACTERS, { each: true })
  attachmentIds!: string[];
}

/** A disposal of an asset. */
export class DisposalDto {
  @IsString() @MaxLength(10) day!: string;
  @IsIn(DISPOSAL_WAYS) way!: DisposalWay;
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) quantityMilli?: number | null;
  @TextField(BOUNDS.textCharacters) procedure?: string | null;
  @TextField(BOUNDS.nameCharacters) resolution?: string | null;
  @DayField() valuationDay?: string | null;
  @TextField(BOUNDS.nameCharacters) valuationOrgan?: string | null;
  @AmountField() valuationFen?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(ONE_FEN_MAX) proceedsFen?: number;
  @TextField(BOUNDS.nameCharacters) counterparty?: string | null;
  @TextField(BOUNDS.textCharacters) note?: string | null;
}

/** Why a count, a picture of it or a disposal is withdrawn. */
export class WithdrawalDto {
  @IsString() @MaxLength(BOUNDS.textCharacters) reason!: string;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
import { LAND_CLASSES, type LandClass } from '../assets/land.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
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
  CONTRACT_BIDDINGS,
  CONTRACT_BOUNDS as BOUNDS,
  CONTRACT_FORMS,
  CONTRACT_KINDS,
  CONTRACT_TAGS,
  LESSEE_MEMBERS,
  type ContractBidding,
  type ContractForm,
  type ContractKind,
  type ContractTag,
  type ContractTyped,
  type LesseeMember,
} from './contract.js';

const ID_CHARACTERS = 36;
const MONTH_DAY_CHARACTERS = 5;

/** What the paper of a contract says; money in 分, area in hundredths of 亩. */
class ContractTypedDto implements ContractTyped {
  @TextField(BOUNDS.nameCharacters) number?: string | null;
  @IsOptional() @IsString() @MaxLength(BOUNDS.textCharacters) thing?: string;
  @TextField(ID_CHARACTERS) assetId?: string | null;
  @AmountField() areaCentiMu?: number | null;
  @ChoiceField(LAND_CLASSES) landClass?: LandClass | null;
  @TextField(BOUNDS.nameCharacters) lessee?: string | null;
  @IsOptional() @IsIn(LESSEE_MEMBERS) lesseeMember?: LesseeMember;
  @IsOptional() @IsIn(CONTRACT_KINDS) kind?: ContractKind;
  @ChoiceField(CONTRACT_FORMS) form?: ContractForm | null;
  @DayField() fromDay?: string | null;
  @DayField() toDay?: string | null;
  @DayField() signedDay?: string | null;
  @DayField() endedDay?: string | null;
  @AmountField() rentFen?: number | null;
  @TextField(BOUNDS.textCharacters) schedule?: string | null;
  @TextField(MONTH_DAY_CHARACTERS) dueMonthDay?: string | null;
  @AmountField() paidBeforeFen?: number | null;
  @AmountField() depositFen?: number | null;
  @DayField() depositReturnedDay?: string | null;
  @TextField(BOUNDS.textCharacters) resolution?: string | null;
  @TextField(BOUNDS.textCharacters) valuation?: string | null;
  @ChoiceField(CONTRACT_BIDDINGS) bidding?: ContractBidding | null;
  @TextField(BOUNDS.textCharacters) filing?: string | null;
  @TextField(BOUNDS.textCharacters) approvedByTown?: string | null;
  @TextField(BOUNDS.textCharacters) missingTerms?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CONTRACT_TAGS.length)
  @IsIn(CONTRACT_TAGS, { each: true })
  tags?: ContractTag[];
  @TextField(BOUNDS.textCharacters) note?: string | null;
}

/** A new contract of a village. */
export class ContractDto extends ContractTypedDto {
  @IsString() @MaxLength(ID_CHARACTERS) villageId!: string;
  @IsString() @MaxLength(BOUNDS.textCharacters) declare thing: string;
}

/** A contract corrected, with the version that was typed over. */
export class ContractEditDto extends ContractTypedDto {
  @IsInt() @Min(1) version!: number;
}

/** Filters of the list as they stand in an address. */
export class ContractListDto extends RegisterListShape {
  @IsOptional() @IsIn(CONTRACT_KINDS) kind?: ContractKind;
  @IsOptional() @IsIn(CONTRACT_FORMS) form?: ContractForm;
  @IsOptional() @IsIn(LESSEE_MEMBERS) lesseeMember?: LesseeMember;
  @IsOptional() @IsIn(LAND_CLASSES) landClass?: LandClass;
  @IsOptional() @IsIn(CONTRACT_TAGS) tag?: ContractTag;
  @IsOptional() @IsString() @MaxLength(ID_CHARACTERS) assetId?: string;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) endsFrom?: string;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) endsTo?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(BOUNDS.withinDaysMax) withinDays?: number;
  @FlagField() expired?: boolean;
}

/** Whose tags are counted: one village's, or everybody's in scope. */
export class TagsDto {
  @IsOptional() @IsString() @MaxLength(ID_CHARACTERS) villageId?: string;
}

/** What a list of rents is asked. */
export class RentListDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
  @DayField() asOf?: string;
  @IsOptional() @IsString() @MaxLength(ID_CHARACTERS) villageId?: string;
  @FlagField() overdue?: boolean;
}

/** A payment of rent. */
export class RentPaymentDto {
  @IsString() @MaxLength(10) day!: string;
  @IsInt() @Min(1) @Max(ONE_FEN_MAX) amountFen!: number;
  @TextField(BOUNDS.nameCharacters) voucher?: string | null;
  @TextField(BOUNDS.textCharacters) note?: string | null;
}

/** Why a payment is taken back. */
export class RentReversalDto {
  @IsString() @MaxLength(10) day!: string;
  @IsString() @MaxLength(BOUNDS.textCharacters) reason!: string;
}

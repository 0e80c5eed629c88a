import { Transform, Type } from 'class-transformer';
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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CATEGORY_CODES, type CategoryCode } from '../campaigns/campaign.js';
import type { Day, PartialDay } from '../kernel/calendar.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import {
  AMOUNT_KINDS,
  CASE_BOUNDS,
  CASE_NATURES,
  CASE_SOURCES,
  PERSON_STATUSES,
  type AmountKind,
  type CaseDetailInput,
  type CaseInput,
  type CaseNature,
  type CaseSource,
  type PersonStatus,
} from './case.js';
import {
  CASE_CONDITIONS,
  CASE_SORTS,
  NONE,
  type CaseCondition,
  type CaseListQuestion,
  type CaseSort,
} from './case-list.js';
import { CASE_STATES } from './case-state.js';

/** The field may be absent; `null`, which empties it, is checked like any value unless it is allowed here. */
const MayBeEmptied = (): PropertyDecorator =>
  ValidateIf((_, value: unknown) => value !== undefined && value !== null);
const Text =
  (max: number): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    IsString()(target, key);
    MaxLength(max)(target, key);
  };
const Count =
  (max: number = Number.MAX_SAFE_INTEGER): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    IsInt()(target, key);
    Min(0)(target, key);
    Max(max)(target, key);
  };
const Choice =
  (values: readonly string[]): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    IsIn([...values])(target, key);
  };
const PARTIAL_DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DayText =
  (form: RegExp = DAY): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    Matches(form)(target, key);
  };

/** One of several details of a case. */
export class CaseDetailDto implements CaseDetailInput {
  @DayText(PARTIAL_DAY) occurred?: PartialDay | null;
  @IsString() @MaxLength(CASE_BOUNDS.textCharacters) description!: string;
  @Count(CASE_BOUNDS.amountFenMax) amountFen?: number | null;
  @Text(CASE_BOUNDS.nameCharacters) voucher?: string | null;
}

/** The fields of a case that a person may type; what they mean together is for the rules. */
export class CaseInputDto implements CaseInput {
  @Text(36) villageId?: string | null;
  @Text(36) groupId?: string | null;
  @IsOptional() @IsIn([...CATEGORY_CODES]) categoryCode?: CategoryCode;
  @Text(80) itemCode?: string | null;
  @Choice(CASE_NATURES) nature?: CaseNature | null;
  @Choice(CASE_SOURCES) source?: CaseSource | null;
  @DayText(PARTIAL_DAY) occurredFrom?: PartialDay | null;
  @DayText(PARTIAL_DAY) occurredTo?: PartialDay | null;
  @DayText() foundDay?: Day | null;
  @IsOptional() @IsString() @MaxLength(CASE_BOUNDS.descriptionCharacters) description?: string;
  @Text(CASE_BOUNDS.textCharacters) cause?: string | null;
  @IsOptional() @IsIn([...AMOUNT_KINDS]) amountKind?: AmountKind;
  @Count(CASE_BOUNDS.amountFenMax) selfAmountFen?: number | null;
  @Count(CASE_BOUNDS.amountFenMax) verifiedAmountFen?: number | null;
  @Count() areaCentiMu?: number | null;
  @Count() quantityMilli?: number | null;
  @Text(CASE_BOUNDS.nameCharacters) quantityUnit?: string | null;
  @Text(CASE_BOUNDS.textCharacters) policyBasis?: string | null;
  @Text(CASE_BOUNDS.nameCharacters) responsiblePerson?: string | null;
  @Text(CASE_BOUNDS.nameCharacters) responsiblePost?: string | null;
  @Choice(PERSON_STATUSES) responsibleStatus?: PersonStatus | null;
  @Text(CASE_BOUNDS.nameCharacters) leader?: string | null;
  @Text(CASE_BOUNDS.nameCharacters) responsibleUnit?: string | null;
  @Text(CASE_BOUNDS.nameCharacters) rectifier?: string | null;
  @Text(CASE_BOUNDS.textCharacters) measures?: string | null;
  @DayText() dueDay?: Day | null;
  @Text(CASE_BOUNDS.nameCharacters) dueAsWritten?: string | null;
  @Text(CASE_BOUNDS.textCharacters) progressText?: string | null;
  @Text(CASE_BOUNDS.textCharacters) resultText?: string | null;
  @Text(CASE_BOUNDS.textCharacters) handlingText?: string | null;
  @Text(CASE_BOUNDS.textCharacters) note1?: string | null;
  @Text(CASE_BOUNDS.textCharacters) note2?: string | null;
  @Text(CASE_BOUNDS.textCharacters) note3?: string | null;
  @Text(CASE_BOUNDS.nameCharacters) sheetNumber?: string | null;
  @Text(CASE_BOUNDS.nameCharacters) mark?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CASE_BOUNDS.details)
  @ValidateNested({ each: true })
  @Type(() => CaseDetailDto)
  details?: CaseDetailDto[];
}

/** A new case of a campaign. */
export class CaseRegistrationDto extends CaseInputDto {
  @IsString() @MaxLength(80) campaignCode!: string;
}

/** Changed fields of a case, with the version that they were typed over. */
export class CaseEditDto extends CaseInputDto {
  @IsInt() @Min(1) version!: number;
}

const LIST_MAX = 200;
/** `a,b` in an address is a list; an empty text is the empty list, which selects nothing. */
const List = (): PropertyDecorator => (target, key) => {
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value,
  )(target, key);
  IsOptional()(target, key);
  IsArray()(target, key);
  ArrayMaxSize(LIST_MAX)(target, key);
};

/** Filters of the register as they stand in an address. */
export class CaseListDto {
  @IsString() @MaxLength(80) campaign!: string;
  @List() @IsString({ each: true }) villageId?: string[];
  @List() @IsIn([...CATEGORY_CODES], { each: true }) categoryCode?: string[];
  @List() @IsString({ each: true }) itemCode?: string[];
  @List() @IsIn([...CASE_STATES], { each: true }) state?: string[];
  @List() @IsIn([...AMOUNT_KINDS], { each: true }) amountKind?: string[];
  @List() @IsIn([...CASE_NATURES, NONE], { each: true }) nature?: string[];
  @List() @IsIn([...CASE_SOURCES, NONE], { each: true }) source?: string[];
  @DayText() foundFrom?: Day;
  @DayText() foundTo?: Day;
  @DayText() dueFrom?: Day;
  @DayText() dueTo?: Day;
  @Text(CASE_BOUNDS.nameCharacters) mark?: string;
  @Text(36) importId?: string;
  @List() @IsIn([...CASE_CONDITIONS], { each: true }) is?: CaseCondition[];
  @Text(200) q?: string;
  @IsOptional() @Matches(new RegExp(`^-?(${CASE_SORTS.join('|')})$`)) sort?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
}

const SIZE_DEFAULT = 50;

/** The filters of an address as the register is asked. */
export function toListQuestion(dto: CaseListDto): CaseListQuestion {
  const sort = dto.sort ?? 'number';
  const descending = sort.startsWith('-');
  return {
    villageIds: dto.villageId,
    categoryCodes: dto.categoryCode,
    itemCodes: dto.itemCode,
    states: dto.state,
    amountKinds: dto.amountKind,
    natures: dto.nature,
    sources: dto.source,
    foundFrom: dto.foundFrom,
    foundTo: dto.foundTo,
    dueFrom: dto.dueFrom,
    dueTo: dto.dueTo,
    mark: dto.mark,
    importId: dto.importId,
    is: dto.is,
    q: dto.q,
    page: dto.page ?? 1,
    size: dto.size ?? SIZE_DEFAULT,
    sort: { by: (descending ? sort.slice(1) : sort) as CaseSort, descending },
  };
}

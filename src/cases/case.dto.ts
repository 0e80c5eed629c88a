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
  ValidateNested,
} from 'class-validator';
import { CATEGORY_CODES, type CategoryCode } from '../campaigns/campaign.js';
import type { Day, PartialDay } from '../kernel/calendar.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import {
  asked,
  ChoiceField,
  DayField,
  ListField,
  MayBeAbsent,
  MayBeEmptied,
  type PagedShape,
  PartialDayField,
  TextField,
} from '../registers/register-shapes.js';
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
  type CaseFilters,
  type CaseListQuestion,
  type CaseSort,
} from './case-list.js';
import { CASE_STATES } from './case-state.js';

const Count =
  (max: number = Number.MAX_SAFE_INTEGER): PropertyDecorator =>
  (target, key) => {
    MayBeEmptied()(target, key);
    IsInt()(target, key);
    Min(0)(target, key);
    Max(max)(target, key);
  };

/** One of several details of a case. */
export class CaseDetailDto implements CaseDetailInput {
  @PartialDayField() occurred?: PartialDay | null;
  @IsString() @MaxLength(CASE_BOUNDS.textCharacters) description!: string;
  @Count(CASE_BOUNDS.amountFenMax) amountFen?: number | null;
  @TextField(CASE_BOUNDS.nameCharacters) voucher?: string | null;
}

/** The fields of a case that a person may type; what they mean together is for the rules. */
export class CaseInputDto implements CaseInput {
  @TextField(36) villageId?: string | null;
  @TextField(36) groupId?: string | null;
  @MayBeAbsent() @IsIn([...CATEGORY_CODES]) categoryCode?: CategoryCode;
  @TextField(80) itemCode?: string | null;
  @ChoiceField(CASE_NATURES) nature?: CaseNature | null;
  @ChoiceField(CASE_SOURCES) source?: CaseSource | null;
  @PartialDayField() occurredFrom?: PartialDay | null;
  @PartialDayField() occurredTo?: PartialDay | null;
  @DayField() foundDay?: Day | null;
  @MayBeAbsent() @IsString() @MaxLength(CASE_BOUNDS.descriptionCharacters) description?: string;
  @TextField(CASE_BOUNDS.textCharacters) cause?: string | null;
  @MayBeAbsent() @IsIn([...AMOUNT_KINDS]) amountKind?: AmountKind;
  @Count(CASE_BOUNDS.amountFenMax) selfAmountFen?: number | null;
  @Count(CASE_BOUNDS.amountFenMax) verifiedAmountFen?: number | null;
  @Count() areaCentiMu?: number | null;
  @Count() quantityMilli?: number | null;
  @TextField(CASE_BOUNDS.nameCharacters) quantityUnit?: string | null;
  @TextField(CASE_BOUNDS.textCharacters) policyBasis?: string | null;
  @TextField(CASE_BOUNDS.nameCharacters) responsiblePerson?: string | null;
  @TextField(CASE_BOUNDS.nameCharacters) responsiblePost?: string | null;
  @ChoiceField(PERSON_STATUSES) responsibleStatus?: PersonStatus | null;
  @TextField(CASE_BOUNDS.nameCharacters) leader?: string | null;
  @TextField(CASE_BOUNDS.nameCharacters) responsibleUnit?: string | null;
  @TextField(CASE_BOUNDS.nameCharacters) rectifier?: string | null;
  @TextField(CASE_BOUNDS.textCharacters) measures?: string | null;
  @DayField() dueDay?: Day | null;
  @TextField(CASE_BOUNDS.nameCharacters) dueAsWritten?: string | null;
  @TextField(CASE_BOUNDS.textCharacters) progressText?: string | null;
  @TextField(CASE_BOUNDS.textCharacters) resultText?: string | null;
  @TextField(CASE_BOUNDS.textCharacters) handlingText?: string | null;
  @TextField(CASE_BOUNDS.textCharacters) note1?: string | null;
  @TextField(CASE_BOUNDS.textCharacters) note2?: string | null;
  @TextField(CASE_BOUNDS.textCharacters) note3?: string | null;
  @TextField(CASE_BOUNDS.nameCharacters) sheetNumber?: string | null;
  @TextField(CASE_BOUNDS.nameCharacters) mark?: string | null;
  @MayBeAbsent()
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

/** Filters of cases as they stand in an address. */
export class CaseFiltersDto {
  @IsString() @MaxLength(80) campaign!: string;
  @ListField() @IsString({ each: true }) villageId?: string[];
  @ListField() @IsIn([...CATEGORY_CODES], { each: true }) categoryCode?: string[];
  @ListField() @IsString({ each: true }) itemCode?: string[];
  @ListField() @IsIn([...CASE_STATES], { each: true }) state?: string[];
  @ListField() @IsIn([...AMOUNT_KINDS], { each: true }) amountKind?: string[];
  @ListField() @IsIn([...CASE_NATURES, NONE], { each: true }) nature?: string[];
  @ListField() @IsIn([...CASE_SOURCES, NONE], { each: true }) source?: string[];
  @DayField() foundFrom?: Day;
  @DayField() foundTo?: Day;
  @DayField() dueFrom?: Day;
  @DayField() dueTo?: Day;
  @TextField(CASE_BOUNDS.nameCharacters) mark?: string;
  @TextField(36) importId?: string;
  @ListField() @IsIn([...CASE_CONDITIONS], { each: true }) is?: CaseCondition[];
  @TextField(200) q?: string;
}

/** The question of the register as it stands in an address. */
export class CaseListDto extends CaseFiltersDto implements PagedShape {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
  @IsOptional() @Matches(new RegExp(`^-?(${CASE_SORTS.join('|')})$`)) sort?: string;
}

/** The filters of an address as the register is asked. */
export const toCaseFilters = (dto: CaseFiltersDto): CaseFilters => ({
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
});

/** The question of an address as the register is asked. */
export function toListQuestion(dto: CaseListDto): CaseListQuestion {
  const { page, size } = asked(dto);
  const sort = dto.sort ?? 'number';
  const descending = sort.startsWith('-');
  return {
    ...toCaseFilters(dto),
    page,
    size,
    sort: { by: (descending ? sort.slice(1) : sort) as CaseSort, descending },
  };
}

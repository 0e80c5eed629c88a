import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { COUNTING_FIGURES, type CountingFigure } from '../rollups/counting-figures.js';
import type { FormFillQuestion } from './form-fill.js';
import type { FormInput } from './form.service.js';
import {
  FORM_BYS,
  FORM_LIMITS,
  FORM_PERIODS,
  FORM_UNITS,
  FORM_WORDS,
  VILLAGE_FACTS,
  type FormBlock,
  type FormBy,
  type FormColumn,
  type FormFact,
  type FormFigure,
  type FormMapping,
  type FormPeriod,
  type FormSingle,
  type FormSpelling,
  type FormText,
  type FormUnit,
  type FormWord,
  type VillageFact,
} from './form.js';

const SHEET_NAME_MAX = 31;

/** A row or column of a sheet, from 1. */
const Place = (): PropertyDecorator => (target, key) => {
  IsInt()(target, key);
  Min(1)(target, key);
  Max(FORM_LIMITS.rows)(target, key);
};

/** A figure. */
export class FormFigureDto implements FormFigure {
  @Equals('figure') kind!: 'figure';
  @IsIn([...COUNTING_FIGURES]) figure!: CountingFigure;
  @IsIn(FORM_PERIODS) period!: FormPeriod;
  @ValidateIf((_, value) => value !== null) @IsString() @MaxLength(80) only!: string | null;
  @IsIn(FORM_UNITS) unit!: FormUnit;
}

/** A fact of a village. */
export class FormFactDto implements FormFact {
  @Equals('fact') kind!: 'fact';
  @IsIn(VILLAGE_FACTS) fact!: VillageFact;
}

/** Words for one cell. */
export class FormTextDto implements FormText {
  @Equals('words') kind!: 'words';
  @IsIn(FORM_WORDS) words!: FormWord;
}

const KINDS = {
  keepDiscriminatorProperty: true,
  discriminator: {
    property: 'kind',
    subTypes: [
      { value: FormFigureDto, name: 'figure' },
      { value: FormFactDto, name: 'fact' },
      { value: FormTextDto, name: 'words' },
    ],
  },
};

/** A column of a block. */
export class FormColumnDto implements FormColumn {
  @Place() column!: number;
  @ValidateNested() @Type(() => FormFigureDto, KINDS) content!: FormFigureDto | FormFactDto;
}

/** Rows that begin with names. */
export class FormBlockDto implements FormBlock {
  @IsString() @MaxLength(SHEET_NAME_MAX) sheet!: string;
  @IsIn(FORM_BYS) by!: FormBy;
  @IsOptional() @IsBoolean() across?: boolean;
  @Place() keyColumn!: number;
  @ValidateIf((_, value) => value !== null) @Place() secondColumn!: number | null;
  @Place() firstRow!: number;
  @Place() lastRow!: number;
  @IsBoolean() writesNames!: boolean;
  @IsArray()
  @ArrayMaxSize(FORM_LIMITS.columns)
  @ValidateNested({ each: true })
  @Type(() => FormColumnDto)
  columns!: FormColumnDto[];
}

/** One cell by itself. */
export class FormSingleDto implements FormSingle {
  @IsString() @MaxLength(SHEET_NAME_MAX) sheet!: string;
  @Place() row!: number;
  @Place() column!: number;
  @ValidateNested() @Type(() => FormFigureDto, KINDS) content!: FormFigureDto | FormTextDto;
}

/** A spelling that is explained. */
export class FormSpellingDto implements FormSpelling {
  @IsString() @MaxLength(200) written!: string;
  @IsString() @Matches(/^(?:whole|skip|period:.+|line:.+)$/) @MaxLength(90) target!: string;
}

/** What goes where. */
export class FormMappingDto implements FormMapping {
  @IsIn(['zero', 'blank']) zeros!: 'zero' | 'blank';
  @IsArray()
  @ArrayMaxSize(FORM_LIMITS.blocks)
  @ValidateNested({ each: true })
  @Type(() => FormBlockDto)
  blocks!: FormBlockDto[];
  @IsArray()
  @ArrayMaxSize(FORM_LIMITS.cells)
  @ValidateNested({ each: true })
  @Type(() => FormSingleDto)
  cells!: FormSingleDto[];
  @IsArray()
  @ArrayMaxSize(FORM_LIMITS.spellings)
  @ValidateNested({ each: true })
  @Type(() => FormSpellingDto)
  spellings!: FormSpellingDto[];
}

/** A workbook and what goes where, to see what that finds. */
export class FormMatchDto {
  @IsString() @MaxLength(80) campaign!: string;
  @IsString() @MaxLength(36) workbookId!: string;
  @ValidateNested() @Type(() => FormMappingDto) mapping!: FormMappingDto;
}

/** A form that is to be kept. */
export class FormInputDto extends FormMatchDto implements FormInput {
  @IsString() @MaxLength(FORM_LIMITS.nameCharacters) name!: string;
}

/** A form that is to be kept in place of the one of this version. */
export class FormChangeDto extends FormInputDto {
  @IsInt() @Min(1) version!: number;
}

/** Whether a form is out of use. */
export class FormRetireDto {
  @IsInt() @Min(1) version!: number;
  @IsBoolean() retired!: boolean;
}

/** The name of a workbook that comes in. */
export class FormUploadDto {
  @IsOptional() @IsString() @MaxLength(200) name?: string;
}

/** For which campaign and days a form is filled. */
export class FormFillDto implements FormFillQuestion {
  @IsString() @MaxLength(80) campaign!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) from!: Day;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) asOf!: Day;
}

/** The same for a file that leaves the office. */
export class FormFilledDto extends FormFillDto {
  @IsOptional() @IsString() @MaxLength(500) purpose?: string;
}

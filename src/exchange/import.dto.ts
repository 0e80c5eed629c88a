import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import {
  ROW_ANSWERS,
  type AnsweredRow,
  type ImportMapping,
  type MappableColumn,
  type RowAnswer,
} from './import.js';

const MAPPABLE: readonly MappableColumn[] = ['village', 'category', 'item'];
const NAME_CHARACTERS_MAX = 200;

/** `true` and `false` as they stand in an address. */
const Flag = (): PropertyDecorator => (target, key) => {
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))(
    target,
    key,
  );
  IsOptional()(target, key);
  IsBoolean()(target, key);
};

/** How a file is to be brought in; the file itself is the body. */
export class ImportStartDto {
  @IsString() @MaxLength(80) campaign!: string;
  @Flag() dryRun?: boolean;
  @Flag() takeGood?: boolean;
  @Flag() opening?: boolean;
  @IsOptional() @IsString() @MaxLength(NAME_CHARACTERS_MAX) name?: string;
}

/** A plan is carried out. */
export class ImportApplyDto {
  @IsOptional() @IsBoolean() takeGood?: boolean;
}

/** What one spelling means. */
export class ImportMappingDto implements ImportMapping {
  @IsIn([...MAPPABLE]) column!: MappableColumn;
  @IsString() @MaxLength(NAME_CHARACTERS_MAX) written!: string;
  @IsString() @MaxLength(80) target!: string;
}

/** What spellings mean. */
export class ImportMappingsDto {
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ImportMappingDto)
  mappings!: ImportMappingDto[];
}

/** What is said of one row. */
export class ImportAnswerDto implements AnsweredRow {
  @IsString() @MaxLength(NAME_CHARACTERS_MAX) sheet!: string;
  @IsInt() @Min(1) row!: number;
  @IsIn([...ROW_ANSWERS]) answer!: RowAnswer;
}

/** What is said of rows that resemble what is there. */
export class ImportAnswersDto {
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ImportAnswerDto)
  answers!: ImportAnswerDto[];
}

/** A page of past imports. */
export class ImportListDto {
  @IsString() @MaxLength(80) campaign!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import {
  VILLAGE_BOUNDS,
  VILLAGE_POSTS,
  VILLAGE_SORTS,
  type PostHolderView,
  type VillageInput,
  type VillagePost,
  type VillageSort,
} from './village.js';

const NAME = VILLAGE_BOUNDS.nameCharacters;

/** May be left out, but not be null. */
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** Who holds a post, as it is sent. */
export class PostHolderDto implements PostHolderView {
  @IsIn(VILLAGE_POSTS) post!: VillagePost;
  @IsString() @MaxLength(NAME) person!: string;
  @IsOptional() @IsString() @MaxLength(NAME) telephone: string | null = null;
}

/** What may be sent about a village besides its name. Days are judged by the rules. */
class VillageParts {
  @IsOptional() @IsString() @MaxLength(20) code?: string | null;
  @IsOptional() @IsString() @MaxLength(NAME) shortName?: string | null;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(VILLAGE_BOUNDS.formerNames)
  @IsString({ each: true })
  formerNames?: string[];
  @MayBeAbsent() @IsInt() @Min(0) printOrder?: number;
  @IsOptional() @IsString() @MaxLength(10) validFromDay?: Day | null;
  @IsOptional() @IsString() @MaxLength(10) validToDay?: Day | null;
  @IsOptional() @IsInt() @Min(0) groupsCount?: number | null;
  @IsOptional() @IsInt() @Min(0) households?: number | null;
  @IsOptional() @IsInt() @Min(0) population?: number | null;
  @IsOptional() @IsString() @MaxLength(VILLAGE_BOUNDS.noteCharacters) note?: string | null;
  @MayBeAbsent() @IsArray() @ArrayMaxSize(VILLAGE_BOUNDS.groups) @IsString({ each: true }) groups?: string[];
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(VILLAGE_BOUNDS.posts)
  @ValidateNested({ each: true })
  @Type(() => PostHolderDto)
  posts?: PostHolderDto[];
}

/** A village to be registered. */
export class VillageInputDto extends VillageParts implements VillageInput {
  @IsString() @MaxLength(NAME) name!: string;
}

/** A change of a village; `version` is the one that the user has seen. */
export class VillageChangeDto extends VillageParts implements Partial<VillageInput> {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @IsString() @MaxLength(NAME) name?: string;
}

const SORTS = VILLAGE_SORTS.flatMap((sort) => [sort, `-${sort}`] as const);

/** Which villages a list asks for. */
export class VillageListDto {
  @MayBeAbsent() @IsString() @MaxLength(NAME) q?: string;
  @Type(() => Number) @IsInt() @Min(1) page: number = 1;
  @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size: number = 50;
  @IsIn(SORTS)
  sort: VillageSort | `-${VillageSort}` = 'printOrder';
}

/** Column and direction that a `sort` parameter names. */
export const sortOf = (
  sort: VillageListDto['sort'],
): { readonly sort: VillageSort; readonly descending: boolean } => ({
  sort: VILLAGE_SORTS.find((column) => sort === column || sort === `-${column}`) ?? 'printOrder',
  descending: sort.startsWith('-'),
});

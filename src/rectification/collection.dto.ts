import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import {
  COLLECTION_BOUNDS,
  COLLECTION_STATES,
  type CollectionChange,
  type CollectionInput,
  type CollectionState,
  type CollectionStateInput,
} from './collection.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);
const VILLAGES_MAX = 500;

/** Of which campaign a list is. */
export class OfCampaignDto {
  @IsString() @MaxLength(80) campaign!: string;
}

/** Something that villages are asked for. */
export class CollectionDto implements CollectionInput {
  @IsString() @MaxLength(80) campaignCode!: string;
  @IsString() @MaxLength(COLLECTION_BOUNDS.nameCharacters) name!: string;
  @Matches(DAY) dueDay!: Day;
  @MayBeAbsent() @IsBoolean() byTaskSheet?: boolean;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(VILLAGES_MAX)
  @IsString({ each: true })
  villageIds?: string[];
}

/** What changes of a collection. */
export class CollectionChangeDto implements CollectionChange {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @IsString() @MaxLength(COLLECTION_BOUNDS.nameCharacters) name?: string;
  @MayBeAbsent() @Matches(DAY) dueDay?: Day;
  @MayBeAbsent() @IsBoolean() ended?: boolean;
}

/** How a village stands. */
export class CollectionStateDto implements CollectionStateInput {
  @IsInt() @Min(1) version!: number;
  @IsIn(COLLECTION_STATES) state!: CollectionState;
  @MayBeAbsent() @Matches(DAY) day?: Day;
  @IsOptional() @IsString() @MaxLength(COLLECTION_BOUNDS.noteCharacters) note?: string | null;
  @IsOptional() @IsString() @MaxLength(COLLECTION_BOUNDS.personCharacters) providedBy?: string | null;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { ROUND_BOUNDS, VISIT_RESULTS, type RoundInput, type VisitInput, type VisitResult } from './round.js';
import { STEP_BOUNDS, VILLAGE_STEPS, type StepsInput, type VillageStep } from './step.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Of which campaign. */
export class StagesOfCampaignDto {
  @IsString() @MaxLength(80) campaign!: string;
}

/** A village with the version of its step that was seen. */
export class SeenStepDto {
  @IsString() @MaxLength(36) villageId!: string;
  @IsInt() @Min(0) version!: number;
}

/** A step of villages that was done, or was not after all. */
export class StepsDto implements StepsInput {
  @IsString() @MaxLength(80) campaign!: string;
  @IsIn([...VILLAGE_STEPS]) step!: VillageStep;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(STEP_BOUNDS.villages)
  @ValidateNested({ each: true })
  @Type(() => SeenStepDto)
  villages!: SeenStepDto[];
  @ValidateIf((_, value: unknown) => value !== null) @Matches(DAY) doneDay!: Day | null;
  @IsOptional() @IsString() @MaxLength(STEP_BOUNDS.noteCharacters) note?: string | null;
}

/** A village in a round. */
export class VisitDto implements VisitInput {
  @IsString() @MaxLength(36) villageId!: string;
  @IsOptional() @Matches(DAY) visitedDay?: Day | null;
  @IsIn([...VISIT_RESULTS]) result!: VisitResult;
  @IsOptional() @IsString() @MaxLength(ROUND_BOUNDS.textCharacters) finding?: string | null;
  @IsOptional() @Matches(DAY) mendedDay?: Day | null;
}

/** What is typed of a round. */
class RoundShape implements RoundInput {
  @Matches(DAY) fromDay!: Day;
  @Matches(DAY) toDay!: Day;
  @IsOptional() @IsString() @MaxLength(ROUND_BOUNDS.nameCharacters) ledBy?: string | null;
  @IsOptional() @IsString() @MaxLength(ROUND_BOUNDS.textCharacters) focus?: string | null;
  @IsOptional() @IsString() @MaxLength(ROUND_BOUNDS.nameCharacters) circularNumber?: string | null;
  @IsOptional() @Matches(DAY) circularDay?: Day | null;
  @IsOptional() @Matches(DAY) replyDay?: Day | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROUND_BOUNDS.visits)
  @ValidateNested({ each: true })
  @Type(() => VisitDto)
  visits!: VisitDto[];
}

/** A new round. */
export class RoundDto extends RoundShape {
  @IsString() @MaxLength(80) campaign!: string;
}

/** A round as it is mended. */
export class RoundChangeDto extends RoundShape {
  @IsInt() @Min(1) version!: number;
}

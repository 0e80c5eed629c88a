import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { CATEGORY_CODES } from '../campaigns/campaign.js';
import type { Day } from '../kernel/calendar.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import {
  URGING_BOUNDS,
  URGING_STANDINGS,
  type UrgingIssueInput,
  type UrgingReplyInput,
  type UrgingStanding,
} from './urging.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
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

/** Of which campaign. */
export class UrgingsOfCampaignDto {
  @IsString() @MaxLength(80) campaign!: string;
}

/** What a list of letters asks. */
export class UrgingListDto extends UrgingsOfCampaignDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
  @List() @IsString({ each: true }) villageId?: string[];
  @List() @IsIn([...CATEGORY_CODES], { each: true }) categoryCode?: string[];
  @List() @IsString({ each: true }) itemCode?: string[];
  @List() @IsIn([...URGING_STANDINGS], { each: true }) letterStanding?: UrgingStanding[];
  @IsOptional() @Matches(DAY) sentFrom?: Day;
  @IsOptional() @Matches(DAY) sentTo?: Day;
  @IsOptional() @IsString() @MaxLength(36) issueId?: string;
}

/** Letters to be issued. */
export class UrgingIssueDto implements UrgingIssueInput {
  @IsString() @MaxLength(80) campaign!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(URGING_BOUNDS.cases)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  caseIds!: string[];
  @IsOptional() @IsString() @MaxLength(URGING_BOUNDS.wordCharacters) word?: string;
  @IsOptional() @IsInt() @Min(1) @Max(URGING_BOUNDS.numberMax) firstNo?: number;
  @Matches(DAY) sentDay!: Day;
  @Matches(DAY) replyDueDay!: Day;
  @IsOptional() @IsBoolean() again?: boolean;
}

/** What came back. */
export class UrgingReplyDto implements UrgingReplyInput {
  @IsInt() @Min(1) version!: number;
  @ValidateIf((_, value: unknown) => value !== null) @Matches(DAY) repliedDay!: Day | null;
  @IsOptional() @IsString() @MaxLength(URGING_BOUNDS.textCharacters) text?: string | null;
}

/** Why a letter is withdrawn. */
export class UrgingWithdrawDto {
  @IsInt() @Min(1) version!: number;
  @IsString() @MaxLength(URGING_BOUNDS.reasonCharacters) reason!: string;
}

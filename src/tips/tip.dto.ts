import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import type { Day } from '../kernel/calendar.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { ChoiceField, FlagField } from '../registers/register-shapes.js';
import {
  TIP_CHANNELS,
  TIP_KINDS,
  TIP_RESULTS,
  TIP_SLIPS,
  TIP_STANDINGS,
  TIP_TAKERS,
  type TipChannel,
  type TipKind,
  type TipResult,
  type TipSlip,
  type TipStanding,
  type TipTaker,
} from './tip.js';
import type { TipTyped } from './tip.rules.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** What a list of tips asks. */
export class TipListDto {
  @IsString() @MaxLength(80) campaign!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_SIZE_MAX) size?: number;
  @IsOptional() @IsString() @MaxLength(36) villageId?: string;
  @IsOptional() @IsIn([...TIP_CHANNELS]) channel?: TipChannel;
  @IsOptional() @IsIn([...TIP_KINDS]) kind?: TipKind;
  @IsOptional() @IsIn([...TIP_STANDINGS]) standing?: TipStanding;
  @FlagField() late?: boolean;
}

/** What may be said of a tip besides when and how it came: codes and days, never a text. */
class TipRestDto {
  @IsOptional() @IsString() @MaxLength(36) villageId?: string | null;
  @ChoiceField(TIP_TAKERS) passedTo?: TipTaker | null;
  @IsOptional() @Matches(DAY) passedDay?: Day | null;
  @MayBeAbsent() @Matches(DAY) dueDay?: Day;
  @ChoiceField(TIP_RESULTS) result?: TipResult | null;
  @IsOptional() @Matches(DAY) answeredDay?: Day | null;
}

/** A tip that came. */
export class TipDto extends TipRestDto implements TipTyped {
  @IsString() @MaxLength(80) campaign!: string;
  @Matches(DAY) receivedDay!: Day;
  @IsIn([...TIP_CHANNELS]) channel!: TipChannel;
  @IsIn([...TIP_KINDS]) kind!: TipKind;
}

/** What changes of a tip. */
export class TipChangeDto extends TipRestDto implements Partial<TipTyped> {
  @IsInt() @Min(1) version!: number;
  @MayBeAbsent() @Matches(DAY) receivedDay?: Day;
  @MayBeAbsent() @IsIn([...TIP_CHANNELS]) channel?: TipChannel;
  @MayBeAbsent() @IsIn([...TIP_KINDS]) kind?: TipKind;
}

/** Why one is taken out. */
export class TipVoidDto {
  @IsInt() @Min(1) version!: number;
  @IsIn([...TIP_SLIPS]) voidedAs!: TipSlip;
}

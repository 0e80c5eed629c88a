import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { CASE_BOUNDS } from '../cases/case.js';
import type { Day } from '../kernel/calendar.js';
import { MONEY_BOUNDS } from '../rectification/money.js';
import { CALL_FILES_MAX, type CallInput } from './call.js';
import { OVERDUE_SIZE_MAX } from './overdue.js';
import { QUEUE_SIZE_MAX } from './queue.js';

const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** The campaign whose desk is asked for. */
export class DeskDto {
  @IsString() @MaxLength(80) campaign!: string;
}

/** How much of the queue is asked for. */
export class QueueDto extends DeskDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(QUEUE_SIZE_MAX) size?: number;
}

/** Which of the overdue cases are asked for. */
export class OverdueCasesDto extends DeskDto {
  @IsOptional() @IsString() @MaxLength(36) villageId?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(OVERDUE_SIZE_MAX) size?: number;
}

/** A telephone call about one case. */
export class CallDto implements CallInput {
  @IsInt() @Min(1) version!: number;
  @IsInt() @Min(1) amountFen!: number;
  @MayBeAbsent() @Matches(/^\d{4}-\d{2}-\d{2}$/) day?: Day;
  @IsOptional() @IsString() @MaxLength(MONEY_BOUNDS.voucherCharacters) voucher?: string | null;
  @IsOptional() @IsString() @MaxLength(CASE_BOUNDS.nameCharacters) providedBy?: string | null;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(CALL_FILES_MAX)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  attachmentIds?: string[];
}

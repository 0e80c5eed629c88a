import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CATEGORY_CODES } from '../campaigns/campaign.js';
import { AMOUNT_KINDS, CASE_BOUNDS, CASE_NATURES, CASE_SOURCES } from '../cases/case.js';
import { CASE_CONDITIONS, NONE, type CaseCondition } from '../cases/case-list.js';
import { CASE_STATES } from '../cases/case-state.js';
import { CLAIM_SIDES, type ClaimSide } from '../claims-debts/claim.js';
import { isDay, type Day } from '../kernel/calendar.js';
import { invalid } from '../kernel/errors.js';
import { LETTER_NUMBER_CHARACTERS, LIST_KINDS, LISTS, type ListKind, type ListQuestion } from './list.js';

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

const Text =
  (max: number): PropertyDecorator =>
  (target, key) => {
    IsOptional()(target, key);
    IsString()(target, key);
    MaxLength(max)(target, key);
  };

const DayText = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  Matches(/^\d{4}-\d{2}-\d{2}$/)(target, key);
};

/** What `GET /api/papers/lists/:kind` may ask: the filters of the register, and what letters say. */
export class ListDto {
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
  @IsOptional() @IsIn(CLAIM_SIDES) side?: ClaimSide;
  @DayText() asOf?: Day;
  @Text(LETTER_NUMBER_CHARACTERS) number?: string;
  @DayText() replyDay?: Day;
  @Text(500) purpose?: string;
}

/** The list that an address names; missing kinds are refused before. Invalid `list.no-such-day`. */
export function toListQuestion(kind: ListKind, dto: ListDto): ListQuestion {
  const { asOf, replyDay, number, side } = dto;
  for (const day of [asOf, replyDay])
    if (day !== undefined && !isDay(day)) throw invalid('list.no-such-day', { day }, `没有 ${day} 这一天`);
  return {
    kind,
    campaign: dto.campaign,
    cases: {
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
    },
    villageId: dto.villageId?.[0],
    side,
    // Cases and claims are shown as they are now; only roll-ups know earlier days.
    asOf: LISTS[kind].of === 'villages' ? asOf : undefined,
    letterNumber: number,
    replyDay,
  };
}

/** The kind that an address names, if there is one. */
export const listKindOf = (text: string): ListKind | undefined => LIST_KINDS.find((kind) => kind === text);

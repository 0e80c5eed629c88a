import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CATEGORY_CODES } from '../campaigns/campaign.js';
import { AMOUNT_KINDS, CASE_BOUNDS, CASE_NATURES, CASE_SOURCES } from '../cases/case.js';
import { CASE_CONDITIONS, NONE, type CaseCondition } from '../cases/case-list.js';
import { CASE_STATES } from '../cases/case-state.js';
import {
  CLAIM_CLASSES,
  CLAIM_CONFIRMATIONS,
  CLAIM_SIDES,
  type ClaimClass,
  type ClaimConfirmation,
  type ClaimSide,
} from '../claims-debts/claim.js';
import { isDay, type Day } from '../kernel/calendar.js';
import { invalid } from '../kernel/errors.js';
import { URGING_STANDINGS, type UrgingStanding } from '../rectification/urging.js';
import { PartialDayField } from '../registers/register-shapes.js';
import type { ListQuestion } from './list-view.js';
import { LIST_KINDS, LISTS, type ListKind } from './list.js';

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

/** What `GET /api/papers/lists/:kind` may ask: the filters of the registers that it is made of. */
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
  @IsOptional() @IsIn(CLAIM_CLASSES) classCode?: ClaimClass;
  @IsOptional() @IsIn([...CLAIM_CONFIRMATIONS, NONE]) confirmation?: ClaimConfirmation | typeof NONE;
  @PartialDayField() arisenFrom?: string;
  @PartialDayField() arisenBefore?: string;
  @List() @IsIn([...URGING_STANDINGS], { each: true }) letterStanding?: UrgingStanding[];
  @DayText() sentFrom?: Day;
  @DayText() sentTo?: Day;
  @Text(36) issueId?: string;
  @Text(36) letter?: string;
  @DayText() asOf?: Day;
  @Text(500) purpose?: string;
}

/** The list that an address names; missing kinds are refused before. Invalid `list.no-such-day`. */
export function toListQuestion(kind: ListKind, dto: ListDto): ListQuestion {
  const { asOf, sentFrom, sentTo } = dto;
  for (const day of [asOf, sentFrom, sentTo])
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
    claims: {
      side: dto.side,
      classCode: dto.classCode,
      confirmation: dto.confirmation,
      arisenFrom: dto.arisenFrom,
      arisenBefore: dto.arisenBefore,
    },
    letters: { standings: dto.letterStanding, sentFrom, sentTo, issueId: dto.issueId, urgingId: dto.letter },
    // Cases and claims are shown as they are now; only roll-ups know earlier days.
    asOf: LISTS[kind].of === 'villages' ? asOf : undefined,
  };
}

/** The kind that an address names, if there is one. */
export const listKindOf = (text: string): ListKind | undefined => LIST_KINDS.find((kind) => kind === text);

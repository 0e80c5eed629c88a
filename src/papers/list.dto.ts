import { IsIn, IsOptional } from 'class-validator';
import { CaseFiltersDto, toCaseFilters } from '../cases/case.dto.js';
import { NONE } from '../cases/case-list.js';
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
import { DayField, ListField, PartialDayField, TextField } from '../registers/register-shapes.js';
import type { ListQuestion } from './list-view.js';
import { LIST_KINDS, LISTS, type ListKind } from './list.js';

/** What `GET /api/papers/lists/:kind` may ask: the filters of the registers that it is made of. */
export class ListDto extends CaseFiltersDto {
  @IsOptional() @IsIn(CLAIM_SIDES) side?: ClaimSide;
  @IsOptional() @IsIn(CLAIM_CLASSES) classCode?: ClaimClass;
  @IsOptional() @IsIn([...CLAIM_CONFIRMATIONS, NONE]) confirmation?: ClaimConfirmation | typeof NONE;
  @PartialDayField() arisenFrom?: string;
  @PartialDayField() arisenBefore?: string;
  @ListField() @IsIn([...URGING_STANDINGS], { each: true }) letterStanding?: UrgingStanding[];
  @DayField() sentFrom?: Day;
  @DayField() sentTo?: Day;
  @TextField(36) issueId?: string;
  @TextField(36) letter?: string;
  @DayField() asOf?: Day;
  @TextField(500) purpose?: string;
}

/** The list that an address names; missing kinds are refused before. Invalid `list.no-such-day`. */
export function toListQuestion(kind: ListKind, dto: ListDto): ListQuestion {
  const { asOf, sentFrom, sentTo } = dto;
  for (const day of [asOf, sentFrom, sentTo])
    if (day !== undefined && !isDay(day)) throw invalid('list.no-such-day', { day }, `没有 ${day} 这一天`);
  return {
    kind,
    campaign: dto.campaign,
    cases: toCaseFilters(dto),
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

import { CATEGORY_LABELS, type CategoryCode } from '../campaigns/campaign.js';
import { NONE } from '../cases/case-list.js';
import {
  CLAIM_CLASS_LABELS,
  CLAIM_CONFIRMATION_LABELS,
  CLAIM_NOT_ASKED_LABEL,
  CLAIM_SIDE_LABELS,
} from '../claims-debts/claim.js';
import { filterWords } from '../exchange/export-filters.js';
import { URGING_STANDING_LABELS } from '../rectification/urging.js';
import type { ClaimsAsked, LettersAsked, ListQuestion } from './list-view.js';
import { LISTS } from './list.js';

/** What villages and items are called. */
export interface ListNames {
  readonly villages: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, string>;
}

/** What a list was narrowed by, in words; none where it has everything. */
export function listFilterWords(question: ListQuestion, names: ListNames): string[] {
  const { of } = LISTS[question.kind];
  if (of === 'cases') return ofCases(question.cases, names);
  const { villageIds, categoryCodes, itemCodes } = question.cases;
  if (of === 'claims') return [...ofCases({ villageIds }, names), ...ofClaims(question.claims)];
  const common = ofCases({ villageIds, categoryCodes, itemCodes }, names);
  if (of === 'letters') return [...common, ...ofLetters(question.letters)];
  return question.asOf === undefined ? common : [...common, `截至 ${question.asOf}`];
}

function ofCases(cases: ListQuestion['cases'], { villages, items }: ListNames): string[] {
  const labels = Object.entries(CATEGORY_LABELS).map(([code, label]) => [code, label.zh]);
  const categories = Object.fromEntries(labels) as Record<CategoryCode, string>;
  const question = { ...cases, page: 1, size: 1, sort: { by: 'number', descending: false } } as const;
  return filterWords(question, { villages, categories, items }).map(([field, text]) => `${field}:${text}`);
}

function ofClaims({ side, classCode, confirmation, arisenFrom, arisenBefore }: ClaimsAsked): string[] {
  return [
    side && CLAIM_SIDE_LABELS[side].zh,
    classCode && `类型:${CLAIM_CLASS_LABELS[classCode].zh}`,
    confirmation &&
      `确认情况:${(confirmation === NONE ? CLAIM_NOT_ASKED_LABEL : CLAIM_CONFIRMATION_LABELS[confirmation]).zh}`,
    arisenFrom && `发生时间:${arisenFrom} 及以后`,
    arisenBefore && `发生时间:${arisenBefore} 以前`,
  ].filter((text) => text !== undefined);
}

function ofLetters({ standings, sentFrom, sentTo, issueId, urgingId }: LettersAsked): string[] {
  return [
    standings && `状态:${standings.map((standing) => URGING_STANDING_LABELS[standing].zh).join('、')}`,
    sentFrom && `发出日期:${sentFrom} 及以后`,
    sentTo && `发出日期:${sentTo} 及以前`,
    issueId && '同一批发出的',
    urgingId && '单张',
  ].filter((text) => text !== undefined);
}

import type { Day } from '../kernel/calendar.js';
import type { Page, PageQuestion } from '../kernel/paging.js';
import type { CaseRowView } from './case.js';

/** Columns by which a list may be sorted; a `-` in front turns the order round. */
export const CASE_SORTS = [
  'number',
  'village',
  'category',
  'item',
  'state',
  'amountFen',
  'recoveredFen',
  'outstandingFen',
  'foundDay',
  'dueDay',
  'updatedAt',
] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** Conditions that figures on other pages link to; several of them must all hold. */
export const CASE_CONDITIONS = [
  'open',
  'closed',
  'overdue',
  'outstanding',
  'recovered',
  'returned',
  'undisposed',
  'opening',
  'sent-back',
] as const;
export type CaseCondition = (typeof CASE_CONDITIONS)[number];

/** Stands for "none" in a list of villages or items. */
export const NONE = 'none';

/** Words that a search may have at most. */
const SEARCH_WORDS_MAX = 8;

/** The words of what was typed into a search. */
export const searchWords = (q: string | undefined): string[] =>
  (q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, SEARCH_WORDS_MAX);

/** What narrows a list of cases. Lists that are left out do not narrow; an empty list selects nothing. */
export interface CaseFilters {
  readonly villageIds?: readonly string[] | undefined;
  readonly categoryCodes?: readonly string[] | undefined;
  readonly itemCodes?: readonly string[] | undefined;
  readonly states?: readonly string[] | undefined;
  readonly amountKinds?: readonly string[] | undefined;
  readonly natures?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly foundFrom?: Day | undefined;
  readonly foundTo?: Day | undefined;
  readonly dueFrom?: Day | undefined;
  readonly dueTo?: Day | undefined;
  readonly mark?: string | undefined;
  readonly importId?: string | undefined;
  readonly is?: readonly CaseCondition[] | undefined;
  readonly q?: string | undefined;
}

/** What a list of cases is asked for. */
export interface CaseListQuestion extends CaseFilters, PageQuestion {
  readonly sort: { readonly by: CaseSort; readonly descending: boolean };
}

/** A page of cases with the figures of all rows that the filters select. */
export interface CasePage extends Page<CaseRowView> {
  readonly amountFen: number;
  readonly undetermined: number;
}

import type { CaseFilters } from '../cases/case-list.js';
import type { ClaimClass, ClaimConfirmation, ClaimSide } from '../claims-debts/claim.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { UrgingStanding } from '../rectification/urging.js';
import type { ListCell, ListColumn } from './list-column.js';
import type { ListKind } from './list.js';

/** What claims and debts are narrowed by besides their villages. */
export interface ClaimsAsked {
  readonly side?: ClaimSide | undefined;
  readonly classCode?: ClaimClass | undefined;
  readonly confirmation?: ClaimConfirmation | 'none' | undefined;
  /** From when on, and before when they arose: a year, a month or a day. */
  readonly arisenFrom?: string | undefined;
  readonly arisenBefore?: string | undefined;
}

/** What urging letters are narrowed by besides villages, categories and items; withdrawn ones only where asked for. */
export interface LettersAsked {
  readonly standings?: readonly UrgingStanding[] | undefined;
  readonly sentFrom?: Day | undefined;
  readonly sentTo?: Day | undefined;
  /** Those that were issued at once. */
  readonly issueId?: Id | undefined;
  readonly urgingId?: Id | undefined;
}

/** What a list is asked for; each kind takes of it what it knows. */
export interface ListQuestion {
  readonly kind: ListKind;
  readonly campaign: string;
  /** Filters of the register of cases; villages narrow every list, categories and items every one that is of cases. */
  readonly cases: CaseFilters;
  readonly claims: ClaimsAsked;
  readonly letters: LettersAsked;
  /** The day as of which villages are ranked; today where it is left out. */
  readonly asOf?: Day | undefined;
}

/** A letter to one village, with its rows. */
export interface ListLetter {
  readonly id: Id;
  /** Null for cases of no village (待核). */
  readonly villageName: string | null;
  readonly number: string;
  readonly sentDay: Day;
  readonly replyDueDay: Day;
  readonly withdrawnDay: Day | null;
  /** Whether every case of it was past its deadline on the day of the letter. */
  readonly allLate: boolean;
  readonly rows: readonly (readonly ListCell[])[];
}

/** A list as it is looked at before it is printed. */
export interface ListView {
  readonly kind: ListKind;
  readonly townName: string;
  readonly campaignName: string;
  readonly sample: boolean;
  readonly asOf: Day;
  readonly columns: readonly ListColumn[];
  /** At most `LIST_PRINTED_MAX`; those of letters stand in their letters. */
  readonly rows: readonly (readonly ListCell[])[];
  readonly letters: readonly ListLetter[];
  /** How many rows there are. */
  readonly total: number;
}

import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Page } from '../kernel/paging.js';
import type { DeskCase } from './desk.js';

/** The most cases that a page of overdue ones holds. */
export const OVERDUE_SIZE_MAX = 200;

/** The overdue cases of one village. */
export interface OverdueVillageView {
  /** Null for cases of no village (待核). */
  readonly villageId: Id | null;
  readonly name: string | null;
  /** Who looks after it for the town: 包村领导 and 包村干部, as the directory names them. */
  readonly leaders: readonly string[];
  readonly cadres: readonly string[];
  /** Cases 件. */
  readonly cases: number;
  /** Extensions 次 that these cases had together. */
  readonly extensions: number;
  readonly oldestDueDay: Day;
  /** Natural days since then. */
  readonly daysLate: number;
  /** What is not put right in 分; a gap for each of `undetermined`. */
  readonly outstandingFen: number;
  readonly undetermined: number;
}

/** Overdue cases by village, most first; and their sums. */
export interface OverdueView {
  readonly today: Day;
  readonly cases: number;
  readonly extensions: number;
  readonly outstandingFen: number;
  readonly undetermined: number;
  readonly villages: readonly OverdueVillageView[];
}

/** One overdue case. */
export interface OverdueCaseView extends DeskCase {
  readonly villageId: Id | null;
  readonly itemName: string | null;
  readonly state: CaseState;
  readonly dueDay: Day;
  readonly daysLate: number;
  readonly extensionCount: number;
  readonly outstandingFen: number;
  readonly amountKind: 'known' | 'undetermined' | 'none';
  readonly measures: string | null;
  /** Who is to put it right; null for who does not see persons. */
  readonly rectifier: string | null;
}

/** A page of overdue cases, by village and within it the longest first. */
export type OverduePage = Page<OverdueCaseView>;

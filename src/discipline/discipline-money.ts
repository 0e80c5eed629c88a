import type { DisciplineMoney } from '../cases/settlement.js';
import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Page, PageQuestion } from '../kernel/paging.js';
import type { LinkedCaseView } from './sanction.js';

/** Whom a line is of, as far as a list names them. */
export interface MoneyPersonView {
  readonly id: Id;
  readonly name: string;
  readonly villageName: string;
}

/**
 * A line of money that a discipline organ took, in 分; below zero where it takes back the line that `reverses` names. It is
 * never part of what a case recovered: the five kinds stand apart from one another and from it.
 */
export interface DisciplineMoneyView {
  readonly id: Id;
  readonly kind: DisciplineMoney;
  readonly amountFen: number;
  readonly day: Day;
  readonly documentNumber: string | null;
  readonly organ: string | null;
  readonly note: string | null;
  readonly reverses: Id | null;
  /** Was this line taken back by another one? */
  readonly isReversed: boolean;
  readonly person: MoneyPersonView | null;
  /** Null where it is of no case, or of one that the reader may not see. */
  readonly case: LinkedCaseView | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** What one of the five kinds comes to: 分, and persons 人 distinct by id of whom anything is left. */
export interface DisciplineMoneySum {
  readonly kind: DisciplineMoney;
  readonly amountFen: number;
  readonly persons: number;
}

/** A page of lines, with what all that the filters select come to: always the five kinds, in their order. */
export interface DisciplineMoneyPage extends Page<DisciplineMoneyView> {
  readonly sums: readonly DisciplineMoneySum[];
}

/** What a person types about a line; of somebody of the register, of a case, or of both. */
export interface DisciplineMoneyInput {
  readonly personId?: Id | null;
  readonly caseId?: Id | null;
  readonly kind: DisciplineMoney;
  /** 分, above zero. */
  readonly amountFen: number;
  readonly day: Day;
  readonly documentNumber?: string | null;
  readonly organ?: string | null;
  readonly note?: string | null;
}

/** What a person types when a line is taken back as a whole. */
export interface DisciplineMoneyReversal {
  readonly day: Day;
  readonly note: string;
}

/** Which lines a list shows. */
export interface DisciplineMoneyQuestion extends PageQuestion {
  readonly q?: string | undefined;
  readonly personId?: Id | undefined;
  readonly caseId?: Id | undefined;
  readonly villageId?: Id | undefined;
  readonly kind?: DisciplineMoney | undefined;
  /** Lines from this day on, and up to this day. */
  readonly fromDay?: Day | undefined;
  readonly toDay?: Day | undefined;
}

import type { Day } from '../kernel/calendar.js';

/**
 * By what the figures of discipline are broken down. `category`, `item` and `state` are those of the cases that a
 * sanction is about: one that is about cases of two categories stands in both lines, once in the whole.
 */
export const SANCTION_ROLLUP_BYS = ['category', 'item', 'village', 'state', 'kind'] as const;
/** One of SANCTION_ROLLUP_BYS. */
export type SanctionRollupBy = (typeof SANCTION_ROLLUP_BYS)[number];

/** One line; the code `none` is that of sanctions that name no case, or whose kind is ambiguous. */
export interface SanctionRollupLine {
  readonly code: string;
  readonly name: string;
  /** 人, distinct by id. */
  readonly persons: number;
  readonly sanctions: number;
}

/**
 * Figures of discipline of a campaign: what is about its cases, and what in its town is about no case. A measure is never
 * counted as a sanction.
 */
export interface SanctionRollupView {
  readonly campaign: string;
  readonly by: SanctionRollupBy;
  readonly asOf: Day;
  /** 人 who received a sanction, distinct by id: two sanctions of one person are 1 人. */
  readonly persons: number;
  readonly sanctions: number;
  readonly measures: number;
  /** 村 of these persons, distinct. */
  readonly villages: number;
  readonly lines: readonly SanctionRollupLine[];
}

/** What may be asked. */
export interface SanctionRollupQuestion {
  readonly campaign: string;
  readonly by: SanctionRollupBy;
  readonly asOf?: Day | undefined;
}

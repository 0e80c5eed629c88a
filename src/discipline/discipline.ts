import type { Label } from '../kernel/label.js';
import type { Page } from '../kernel/paging.js';
import type { SanctionView, StandingFilter } from './sanction.js';

/**
 * How much of discipline this ledger keeps. `announced-only`: a sanction needs its announcement day, before that a case
 * carries one tick (已移交); `full` only where the discipline organ runs the machine.
 */
export const DISCIPLINE_MODES = ['off', 'announced-only', 'full'] as const;
export type DisciplineMode = (typeof DISCIPLINE_MODES)[number];

/** Names of the modes. */
export const DISCIPLINE_MODE_LABELS: Readonly<Record<DisciplineMode, Label>> = {
  off: { zh: '不登记', en: 'Off' },
  'announced-only': { zh: '只登记已宣布的', en: 'Announced decisions only' },
  full: {
    zh: '全部登记(仅限纪检监察机关自用的机器)',
    en: 'Full (only on a machine of the discipline organ)',
  },
};

/** What this ledger has decided about discipline. */
export interface DisciplineSetting {
  readonly mode: DisciplineMode;
  /** Days before the last day of an effect from which it counts as ending soon. */
  readonly endingSoonDays: number;
}

/** The most days that "ending soon" may be. */
export const ENDING_SOON_DAYS_MAX = 366;

/** A setting as a page shows it; `version` goes back with a change. */
export interface DisciplineSettingView extends DisciplineSetting {
  readonly version: number;
}

/** A page of the register, with what all that the filters select come to: persons 人, sanctions 项, villages 村. */
export interface SanctionPage extends Page<SanctionView> {
  readonly persons: number;
  readonly villages: number;
  /** How many stand each way on the asked day, under all other filters; soon ending ones are in effect too. */
  readonly standings: Readonly<Record<StandingFilter, number>>;
}

import type { Label } from '../kernel/label.js';

/** Who closes, by the campaign: the inspector, or the lead with a sample and all large amounts left to the inspector. */
export type ClosingRule = {
  readonly closer: 'inspector' | 'lead';
  /** Of a hundred cases that the lead would close, how many the inspector does. */
  readonly samplePercent: number;
  /** From this amount in 分 on the inspector closes; null where the amount does not matter. */
  readonly inspectorFromFen: number | null;
};

/** Who may close, and what a page calls it. */
export const CLOSER_LABELS: Readonly<Record<ClosingRule['closer'], Label>> = {
  inspector: { zh: '纪检监察员销号', en: 'the inspector' },
  lead: { zh: '三资办负责人销号', en: 'the office lead' },
};

/** What holds where a campaign says nothing. */
export const DEFAULT_CLOSING_RULE: ClosingRule = {
  closer: 'inspector',
  samplePercent: 100,
  inspectorFromFen: null,
};

/** How a campaign counts the days of a deadline. */
export const DAY_COUNTINGS = ['natural-days', 'working-days'] as const;
export type DayCounting = (typeof DAY_COUNTINGS)[number];

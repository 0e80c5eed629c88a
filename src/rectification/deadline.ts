import type { DayCounting } from '../campaigns/closing-rule.js';
import type { Day } from '../kernel/calendar.js';
import type { Label } from '../kernel/label.js';

/** What each way of counting the days of a deadline is called. */
export const DAY_COUNTING_LABELS: Readonly<Record<DayCounting, Label>> = {
  'natural-days': { zh: '自然日', en: 'natural days' },
  'working-days': { zh: '工作日', en: 'working days' },
};

/** Half a month in natural days; data/reference/holidays/README.md says why. */
export const HALF_MONTH_DAYS = 15;

/** Days that one deadline may count; longer ones are typed as a day. */
export const DEADLINE_DAYS_MAX = 366;

/** A period whose last day is asked for; the day it begins is not counted itself. */
export interface DeadlineQuestion {
  readonly from: Day;
  readonly days: number;
  readonly counting: DayCounting;
}

/** The last day of the period. */
export interface DeadlineView extends DeadlineQuestion {
  readonly dueDay: Day;
}

/** How a typed deadline reads: a period to be counted, or something else (a day, or words such as 长期). */
export function periodIn(text: string, counting: DayCounting): Omit<DeadlineQuestion, 'from'> | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  if (/^(半个?月|halfamonth)内?$/u.test(plain)) return { days: HALF_MONTH_DAYS, counting: 'natural-days' };
  const found = /^(\d{1,3})个?(工作日|workingdays?|自然日|naturaldays?|天|日|days?)内?$/u.exec(plain);
  const days = Number(found?.[1] ?? 0);
  const unit = found?.[2] ?? '';
  if (days < 1 || days > DEADLINE_DAYS_MAX) return null;
  if (/^(工作|working)/u.test(unit)) return { days, counting: 'working-days' };
  return { days, counting: /^(自然|natural)/u.test(unit) ? 'natural-days' : counting };
}

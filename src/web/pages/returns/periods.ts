import type { Day } from '../../../kernel/calendar.js';
import type { PeriodKind } from '../../../returns/return.js';

const MONTHS = 12;
const MONTHS_OF_QUARTER = 3;
/** So many periods are offered, the running one first. */
const OFFERED: Readonly<Record<PeriodKind, number>> = { month: 24, quarter: 12 };

/** Codes of the running period and of those before it. */
export function offeredPeriods(kind: PeriodKind, today: Day): readonly string[] {
  const month = Number(today.slice(0, 4)) * MONTHS + Number(today.slice(5, 7)) - 1;
  const length = kind === 'month' ? 1 : MONTHS_OF_QUARTER;
  return Array.from({ length: OFFERED[kind] }, (_, back) => {
    const first = (Math.floor(month / length) - back) * length;
    const year = Math.floor(first / MONTHS);
    const within = first % MONTHS;
    return kind === 'month'
      ? `${year}-${String(within + 1).padStart(2, '0')}`
      : `${year}-Q${within / MONTHS_OF_QUARTER + 1}`;
  });
}

/** What is usually closed: the period that has just ended. */
export const usualPeriod = (kind: PeriodKind, today: Day): string => offeredPeriods(kind, today)[1] ?? '';

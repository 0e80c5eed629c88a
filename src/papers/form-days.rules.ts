import { addDays, daysBetween, daysInMonth, dayOf, type Day } from '../kernel/calendar.js';
import type { FormDays } from './form-fill.js';

/**
 * The period before: as many months before the first where the period begins with a month, as many days otherwise. So
 * November follows October, a quarter the quarter before, and a half-finished month the whole one before.
 */
export function formDays(from: Day, asOf: Day): FormDays {
  const previousAsOf = addDays(from, -1);
  if (!from.endsWith('-01')) {
    const days = daysBetween(from, asOf) + 1;
    return { from, asOf, previousFrom: addDays(from, -days), previousAsOf };
  }
  const months = monthsOf(asOf) - monthsOf(from) + 1;
  const first = monthsOf(from) - months;
  const previousFrom = dayOf(Math.floor(first / 12), (first % 12) + 1, 1) ?? previousAsOf;
  return { from, asOf, previousFrom, previousAsOf };
}

const monthsOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** `2026年11月`, `2026年10月至12月`, or the days where the period does not fill months. */
export function periodInChinese({ from, asOf }: Pick<FormDays, 'from' | 'asOf'>): string {
  const [year, month] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  const whole = from.endsWith('-01') && Number(asOf.slice(8)) === daysInMonth(year, month);
  const monthText = (day: Day): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;
  if (!whole)
    return `${monthText(from)}${Number(from.slice(8))}日至${monthText(asOf)}${Number(asOf.slice(8))}日`;
  if (from.slice(0, 7) === asOf.slice(0, 7)) return monthText(asOf);
  return from.startsWith(asOf.slice(0, 4))
    ? `${monthText(from)}至${month}月`
    : `${monthText(from)}至${monthText(asOf)}`;
}

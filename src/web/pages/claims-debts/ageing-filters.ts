import type { AgeingLine } from '../../../claims-debts/claim.js';
import { addDays, day, isDay, type Day } from '../../../kernel/calendar.js';

/** The day before which something arose that is `years` old on a day: the last day that its date allows comes earlier. */
export function arisenBefore(asOf: Day, years: number): Day {
  const year = String(Number(asOf.slice(0, 4)) - years).padStart(4, '0');
  const same = `${year}-${asOf.slice(5)}`;
  // On 29 February, in a year that has none.
  return isDay(same) ? addDays(same, 1) : day(`${year}-03-01`);
}

/** The filters of the list that open exactly the rows that a line of the ageing counts. */
export function rowsOfLine(
  { fromYears, belowYears }: Pick<AgeingLine, 'fromYears' | 'belowYears'>,
  asOf: Day,
): Readonly<Record<string, string>> {
  if (fromYears === null) return { outstanding: 'true', undated: 'true' };
  return {
    outstanding: 'true',
    // What lies ahead is as young as can be, so that the first line has no later end.
    ...(fromYears === 0 ? {} : { arisenBefore: arisenBefore(asOf, fromYears) }),
    ...(belowYears === null ? {} : { arisenFrom: arisenBefore(asOf, belowYears) }),
  };
}

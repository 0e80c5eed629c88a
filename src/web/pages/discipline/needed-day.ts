import type { Day } from '../../../kernel/calendar.js';
import { dayTyped } from '../../layout/form-rules.js';

/** What was typed as a day that is needed; the rule of its field has refused everything else. */
export function neededDay(typed: string): Day {
  const day = dayTyped(typed);
  if (day === null) throw new RangeError(`no day: ${typed}`);
  return day;
}

import { isDay, type Day } from '../../kernel/calendar.js';
import { parseDay } from '../../kernel/day-text.js';

/** A rule of a form for typed text; what is not filled in passes. */
export const typedAs = (test: (typed: string) => boolean, message: string) => ({
  validator: async (_: unknown, typed: string | undefined): Promise<void> => {
    if (!test(typed ?? '')) throw new Error(message);
  },
});

/** Is this a whole number, zero or more, or nothing? */
export const isCount = (typed: string): boolean => /^\d{0,9}$/.test(typed.normalize('NFKC').trim());

/** The number that was typed, or null; what is none has been refused before. */
export function countTyped(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

/** Is this a day as people write it, or nothing? */
export const isDayOrEmpty = (typed: string): boolean =>
  typed.trim() === '' || parseDay(typed).kind === 'known';

/** The day that was typed, or null; what is no day has been refused before. */
export function dayTyped(typed: string): Day | null {
  const reading = parseDay(typed);
  return reading.kind === 'known' && isDay(reading.day) ? reading.day : null;
}

/** The parts of an input that say something else than before. */
export function changedParts<Input extends object>(before: Input, after: Input): Partial<Input> {
  const was = new Map(Object.entries(before).map(([name, value]) => [name, JSON.stringify(value)]));
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => was.get(name) !== JSON.stringify(value)),
  ) as Partial<Input>;
}

/** What was typed as a day that is needed; the rule of its field has refused everything else. */
export function neededDay(typed: string): Day {
  const day = dayTyped(typed);
  if (day === null) throw new RangeError(`no day: ${typed}`);
  return day;
}

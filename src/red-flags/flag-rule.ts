import type { FlagParameter, FlagRuleHead, FlagTuning, Noticed } from './flag.js';

/** A rule: plain facts and values of its parameters in, what it noticed or null out. */
export interface FlagRule<Facts> extends FlagRuleHead {
  notice(facts: Facts, tuning: FlagTuning): Noticed | null;
}

/** The values that hold where nobody has decided. */
export const initialTuning = (parameters: readonly FlagParameter[]): FlagTuning =>
  Object.fromEntries(parameters.map(({ key, initial }) => [key, initial]));

/** A number among the values; RangeError where there is none. */
export function numberIn(tuning: FlagTuning, key: string): number {
  const value = tuning[key];
  if (typeof value !== 'number') throw new RangeError(`no number: ${key}`);
  return value;
}

/** A day among the values, null where none is fixed; RangeError where it is no text. */
export function dayIn(tuning: FlagTuning, key: string): string | null {
  const value = tuning[key];
  if (typeof value !== 'string') throw new RangeError(`no day: ${key}`);
  return value === '' ? null : value;
}

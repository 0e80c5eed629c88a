import type { Id } from '../../../kernel/ids.js';
import { comparisonKey } from '../../../kernel/text.js';

/** What tells rows of a village apart: their number on paper, and where there is none two words of them. */
export interface Told {
  readonly number: string;
  readonly words: readonly [string, string];
}

const isSame = (one: string, other: string): boolean =>
  comparisonKey(one).toLowerCase() === comparisonKey(other).toLowerCase();

const isWritten = (text: string): boolean => comparisonKey(text) !== '';

/** What a list is searched for, lest one row be typed twice; null while there is nothing to go by. */
export function soughtFor({ number, words: [name] }: Told): string | null {
  const sought = isWritten(number) ? number : name;
  return isWritten(sought) ? sought.trim() : null;
}

/** The first of these rows, other than the row itself, that has the typed number, or without one the typed words. */
export function sameRow<Row extends { readonly id: Id }>(
  typed: Told,
  rows: readonly Row[],
  toldOf: (row: Row) => Told,
  ownId: Id | null,
): Row | undefined {
  const [name, beside] = typed.words;
  return rows.find((row) => {
    if (row.id === ownId) return false;
    const told = toldOf(row);
    if (isWritten(typed.number)) return isSame(told.number, typed.number);
    return isWritten(name) && isSame(told.words[0], name) && isSame(told.words[1], beside);
  });
}

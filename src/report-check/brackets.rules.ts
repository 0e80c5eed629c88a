import type { Figure } from './figure.rules.js';
import type { Stretch } from './outline.rules.js';

const PER_HEAD = /均|每/;
/** Between a figure and the bracket that takes it apart. */
const HEAD_DISTANCE = 6;

/** What stands in brackets behind a figure. */
export interface Bracket extends Stretch {
  readonly head: Figure;
  readonly figures: readonly Figure[];
}

/** Brackets with figures behind a figure: 20件(已整改15件、正在整改5件). */
export function bracketsOf(text: string, sentence: Stretch, figures: readonly Figure[]): Bracket[] {
  const found: Bracket[] = [];
  for (
    let at = text.indexOf('(', sentence.from);
    at >= 0 && at < sentence.to;
    at = text.indexOf('(', at + 1)
  ) {
    const end = text.indexOf(')', at);
    if (end < 0 || end > sentence.to) break;
    const inside = figures.filter(({ from }) => from > at && from < end);
    const head = figures.findLast(({ to }) => to <= at && at - to <= HEAD_DISTANCE);
    if (head === undefined || inside.length === 0) continue;
    if (!PER_HEAD.test(text.slice(at, end))) found.push({ from: at + 1, to: end, head, figures: inside });
  }
  return found;
}

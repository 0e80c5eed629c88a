import type { FigureRole } from './report-check.js';
import type { Figure } from './figure.rules.js';
import type { Stretch } from './outline.rules.js';
import { sum, type Claim } from './verdict.rules.js';

/** State of a thing, an action on a person, a way of money: a sum mixes none of them. */
export function classOf(figure: Figure): string {
  const { role, counter } = figure;
  if (role === '' || counter === 'percent') return '';
  if (['done', 'ongoing', 'continuing'].includes(role) || role === 'recovered') return 'state';
  return ['turned-over', 'returned'].includes(role) ? 'way' : role === 'transferred' ? role : 'person';
}

const STATES: ReadonlySet<FigureRole> = new Set(['done', 'ongoing', 'continuing', 'recovered']);

/** Is it said of the figure what became of the things: put right, under way, recovered? */
export const isState = ({ role }: Figure): boolean => STATES.has(role);

const FOUND = /共|发现|查|问题|涉及|应|总|有|存在|金额|的$/;
const CLAUSE_CHARACTERS = 30;

/** Does a whole say that so many were found, in the same part of the sentence as what became of them? */
export function isFoundNear(text: string, sentence: Stretch, whole: Figure, run: readonly Figure[]): boolean {
  const first = run[0];
  if (first === undefined) return false;
  const clause = text.slice(Math.max(sentence.from, whole.from - CLAUSE_CHARACTERS), whole.from);
  return (
    FOUND.test(/[^,;。:\n]*$/.exec(clause)?.[0] ?? '') && !text.slice(whole.to, first.from).includes(';')
  );
}

/**
 * What became of what was found. A whole that they do not fit into is believed only where it was found in the same part
 * of the sentence; otherwise they may speak of something else, and are left to what else is known.
 */
export function stateClaim(
  run: readonly Figure[],
  found: readonly Figure[],
  wholes: readonly Figure[],
  earlier: readonly Figure[],
): Claim | undefined {
  if (run.length === 0) return undefined;
  const total = sum(run.map(({ low }) => low));
  const exhaustive = run.length > 1 && run.some(({ role }) => role === 'ongoing');
  const fits = (whole: Figure): boolean => whole.high >= total;
  const whole =
    [...wholes, ...earlier].find(({ low }) => low === total) ??
    (exhaustive ? undefined : (wholes.find(fits) ?? earlier.find(fits))) ??
    found[0];
  return whole === undefined ? undefined : { kind: 'states', whole, parts: run, exhaustive };
}

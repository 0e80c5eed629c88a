import type { FigureRole } from './report-check.js';
import { keyOf, type Figure } from './figure.rules.js';
import type { Stretch } from './outline.rules.js';
import { judge, sum, type Claim } from './verdict.rules.js';

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

/** 本月销号15件,累计销号61件: the nearest word says of which time a figure speaks. */
const OF_MONTH = /本月|当月|本季|本周|本旬|本期|上月|上季|上周/g;
const CUMULATIVE = /累计|截至|截止|总共/g;

/** Is a figure of a sentence said of a month or quarter alone, and not of all time so far? */
export function isOfMonth(text: string, sentence: Stretch, figure: Figure): boolean {
  const words = text.slice(sentence.from, figure.from);
  const last = (pattern: RegExp): number => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
  return last(OF_MONTH) > last(CUMULATIVE);
}

const FOUND = /共|发现|查|问题|涉及|应|总|有|存在|金额|的$/;
const CLAUSE_CHARACTERS = 30;

/** Does a whole say that so many were found, in the same part of the sentence as what became of them? */
function isFoundNear(text: string, sentence: Stretch, whole: Figure, run: readonly Figure[]): boolean {
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
function stateClaim(
  run: readonly Figure[],
  found: readonly Figure[],
  wholes: readonly Figure[],
  earlier: readonly Figure[],
): Claim | undefined {
  if (run.length === 0) return undefined;
  const total = sum(run.map(({ low }) => low));
  const exhaustive = run.length > 1 && run.some(({ role }) => role === 'ongoing');
  const fits = (whole: Figure): boolean => whole.high >= total;
  // What was found in the same part of the sentence goes before what happens to be as many elsewhere.
  const own = exhaustive && found.length > 0 ? found : [...wholes, ...earlier];
  const whole =
    own.find(({ low }) => low === total) ??
    (exhaustive ? undefined : (wholes.find(fits) ?? earlier.find(fits))) ??
    found[0];
  return whole === undefined ? undefined : { kind: 'states', whole, parts: run, exhaustive };
}

/** The figures of a sentence: all, those in no sum, and those that are; `earlier` stand before it in its paragraph. */
interface SentenceFigures {
  readonly figures: readonly Figure[];
  readonly loose: readonly Figure[];
  readonly taken: ReadonlySet<Figure>;
  readonly earlier: readonly Figure[];
}

/** 50件, 已整改40件, 正在整改10件: what was found against what became of it, of the month and of all time apart. */
export function stateClaims(text: string, sentence: Stretch, given: SentenceFigures): Claim[] {
  const { figures, loose, taken } = given;
  const ofMonth = (one: Figure): boolean => isOfMonth(text, sentence, one);
  const seriesOf = (one: Figure): string => `${keyOf(one)}${ofMonth(one) ? ' of the month' : ''}`;
  return [...new Set(loose.map(seriesOf))].flatMap((series) => {
    const claims: Claim[] = [];
    let run: Figure[] = [];
    const wholes: Figure[] = [];
    const earlier = given.earlier.filter((figure) => keyOf(figure) === series && figure.role === '');
    const end = (): void => {
      const near = wholes.filter((whole) => !taken.has(whole) && isFoundNear(text, sentence, whole, run));
      // 收回的235万元中,…: said before, of what was found then.
      const before = again(run, wholes, given.earlier);
      const claim: Claim | undefined =
        before === undefined
          ? stateClaim(run, near, wholes, earlier)
          : { kind: 'restated', whole: before, parts: run, exhaustive: true };
      // What was put right in a month may have been found before it.
      const older =
        run.some(ofMonth) && claim?.exhaustive === false && judge(claim).verdict === 'contradicts';
      if (claim !== undefined && !older) claims.push(claim);
      run = [];
    };
    for (const figure of figures.filter((one) => seriesOf(one) === series)) {
      if (taken.has(figure) && isState(figure)) continue;
      if (isState(figure)) run.push(figure);
      else if (classOf(figure) === '') {
        end();
        wholes.unshift(figure);
      }
    }
    end();
    return claims;
  });
}

/** The figure of the sentences before that a single state repeats, where this sentence found nothing. */
const again = (
  [state, ...more]: readonly Figure[],
  wholes: readonly Figure[],
  earlier: readonly Figure[],
): Figure | undefined =>
  state === undefined || more.length > 0 || wholes.length > 0
    ? undefined
    : earlier.findLast(
        (one) => keyOf(one) === keyOf(state) && one.role === state.role && one.low === state.low,
      );

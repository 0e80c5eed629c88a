import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { comparisonKey, tidyText } from '../kernel/text.js';
import {
  CASE_RESULTS,
  REINSPECTION_BOUNDS,
  VILLAGE_RESULTS,
  type DrawCriteria,
  type DrawPopulation,
  type DrawPreview,
  type ResultInput,
  type SampleReason,
  type SampleResult,
} from './reinspection.js';

/** One that was drawn: a case by its number, or a village by its name. */
export interface Drawn {
  readonly reason: SampleReason;
  readonly name: string;
  readonly mark: string;
}

const isPercent = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= 100;

/** Refused `reinspection.share-impossible`, `reinspection.amount-impossible`, `reinspection.nothing-asked`. */
export function checkCriteria({ sharePercent, fromFen, zeroPercent }: DrawCriteria): void {
  if (!isPercent(sharePercent) || !isPercent(zeroPercent)) {
    throw refused('reinspection.share-impossible', {}, '比例应为 0 至 100 的整数');
  }
  if (fromFen !== null && !(Number.isSafeInteger(fromFen) && fromFen > 0)) {
    throw refused('reinspection.amount-impossible', {}, '金额应大于零');
  }
  if (sharePercent === 0 && fromFen === null && zeroPercent === 0) {
    throw refused('reinspection.nothing-asked', {}, '请至少填写一种抽取方式');
  }
}

/** The seed as it is printed and hashed; null where none was typed. Refused `reinspection.seed-too-long`. */
export function seedOf(typed: string | null | undefined): string | null {
  const seed = tidyText(typed ?? '');
  if (seed.length > REINSPECTION_BOUNDS.seedCharacters) {
    throw refused('reinspection.seed-too-long', { max: REINSPECTION_BOUNDS.seedCharacters }, '种子太长');
  }
  return seed === '' ? null : seed;
}

/** So many of a number that a whole per cent of it comes to, rounded up. */
const shareOf = (count: number, percent: number): number => Math.ceil((count * percent) / 100);

/** An undetermined amount counts as large, as the closing rule takes it. */
const isLarge = (amountFen: number | null, fromFen: number | null): boolean =>
  fromFen !== null && (amountFen === null || amountFen >= fromFen);

/** How many each criterion draws, whatever the seed. */
export function previewOf(population: DrawPopulation, criteria: DrawCriteria): DrawPreview {
  const byAmount = population.cases.filter(({ amountFen }) => isLarge(amountFen, criteria.fromFen)).length;
  return {
    cases: population.cases.length,
    villages: population.villages.length,
    byAmount,
    byShare: shareOf(population.cases.length - byAmount, criteria.sharePercent),
    zeroReports: shareOf(population.villages.length, criteria.zeroPercent),
  };
}

/**
 * Draws a sample; the same population and seed give the same one, whoever draws. `markOf` gives the SHA-256 of `seed#name`
 * in hexadecimal, the name being a case's number or a village's name. Taken are, in this order: every case that is large
 * enough, in the order of the population; of the other cases the first by their marks; of the villages that report
 * nothing the first by theirs. Marks are compared as text, equal ones by the name.
 */
export function draw(
  population: DrawPopulation,
  criteria: DrawCriteria,
  markOf: (name: string) => string,
): Drawn[] {
  const { byShare, zeroReports } = previewOf(population, criteria);
  const marked = (reason: SampleReason) => (name: string) => ({ reason, name, mark: markOf(name) });
  const large = population.cases.filter(({ amountFen }) => isLarge(amountFen, criteria.fromFen));
  const rest = population.cases.filter(({ amountFen }) => !isLarge(amountFen, criteria.fromFen));
  return [
    ...large.map(({ number }) => number).map(marked('amount')),
    ...first(rest.map(({ number }) => number).map(marked('share')), byShare),
    ...first(population.villages.map(marked('zero-report')), zeroReports),
  ];
}

const first = (all: readonly Drawn[], count: number): Drawn[] =>
  [...all].sort((a, b) => compare(a.mark, b.mark) || compare(a.name, b.name)).slice(0, count);

/** By code units, so that every program orders alike. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What looking came to, as it is kept. */
export interface DecidedResult {
  readonly result: SampleResult;
  readonly resultDay: Day;
  readonly resultText: string | null;
  readonly checkedBy: string | null;
}

/**
 * Decides a result. Refused `reinspection.result-impossible` for one that does not fit a case or a village,
 * `reinspection.day-impossible` for a day before the draw or still to come, `reinspection.words-missing` where anything
 * but a good result is not explained.
 */
export function decideResult(
  facts: { readonly isCase: boolean; readonly drawnDay: Day; readonly today: Day },
  input: ResultInput,
): DecidedResult {
  const fitting: readonly SampleResult[] = facts.isCase ? CASE_RESULTS : VILLAGE_RESULTS;
  const { result, day = facts.today } = input;
  if (!fitting.includes(result)) {
    throw refused('reinspection.result-impossible', { result }, '请选择核查结果');
  }
  if (!isDay(day) || day > facts.today || day < facts.drawnDay) {
    throw refused(
      'reinspection.day-impossible',
      { day, drawnDay: facts.drawnDay },
      `核查日期不能早于抽取之日(${facts.drawnDay}),也不能晚于今天`,
    );
  }
  const resultText = tidyText(input.text ?? '') || null;
  if (resultText === null && result !== 'genuine' && result !== 'none-found') {
    throw refused('reinspection.words-missing', {}, '请写明核查的情况');
  }
  return { result, resultDay: day, resultText, checkedBy: tidyText(input.checkedBy ?? '') || null };
}

/**
 * How alike two descriptions are, from 0 to 100: pairs of neighbouring signs that both have, in per cent of those that
 * either has.
 */
export function likenessOf(a: string, b: string): number {
  const [of, other] = [pairsOf(a), pairsOf(b)];
  const both = [...of].filter((pair) => other.has(pair)).length;
  const either = of.size + other.size - both;
  return either === 0 ? 100 : Math.round((both * 100) / either);
}

function pairsOf(text: string): Set<string> {
  const signs = [...comparisonKey(text)];
  return new Set(signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`));
}

import { DISTINCT_COUNTERS, type Exactness, type RelationKind, type Verdict } from './report-check.js';
import type { Figure } from './figure.rules.js';

/** A statement that can be checked: a whole, and what it should be made of. */
export interface Claim {
  readonly kind: RelationKind;
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** The parts claim to be everything: a list, 分别, 其余, a total behind its parts. */
  readonly exhaustive: boolean;
  readonly acrossCounters?: boolean;
  /** What the whole must be, where it is no sum: a number of entries, of names, in hundredths. */
  readonly computed?: number;
}

/** A claim with what became of it; `computed` in hundredths. */
export interface Judged extends Claim {
  readonly verdict: Verdict;
  readonly how: Exactness;
  readonly computed: number;
}

const isExact = (figure: Figure): boolean => figure.low === figure.high;

/** Holds a claim against its figures. Parts of distinct things may exceed the whole, if each of them fits into it. */
export function judge(claim: Claim): Judged {
  const { whole, parts } = claim;
  if (claim.computed !== undefined) return judgeNumber(claim, claim.computed);
  const low = sum(parts.map((part) => part.low));
  const high = sum(parts.map((part) => part.high));
  const said = (verdict: Verdict, how: Exactness): Judged => ({ ...claim, verdict, how, computed: low });
  if (low <= whole.high && high >= whole.low) {
    return said('holds', isExact(whole) && parts.every(isExact) ? 'exact' : 'approximate');
  }
  const how = coarseness(whole, parts, low);
  if (how !== undefined) return said('holds', how);
  if (high < whole.low) return said(claim.exhaustive ? 'contradicts' : 'partial', 'exact');
  const fits = parts.length > 1 && parts.every((part) => part.low <= whole.high);
  // 8 of 10 villages have one kind of problem, 5 another: some have both.
  const distinct = DISTINCT_COUNTERS.has(parts[0]?.counter ?? whole.counter) && !claim.acrossCounters;
  return said(fits && distinct ? 'overlap' : 'contradicts', 'exact');
}

function judgeNumber(claim: Claim, computed: number): Judged {
  const { whole } = claim;
  const holds = computed >= whole.low && computed <= whole.high;
  const fewer = computed < whole.low && !claim.exhaustive;
  const verdict = holds ? 'holds' : fewer ? 'partial' : 'contradicts';
  return { ...claim, computed, verdict, how: isExact(whole) ? 'exact' : 'approximate' };
}

/**
 * A whole with fewer digits than its parts, 12.35万元 of 123,456元: what its last digit leaves open. Parts with fewer
 * digits leave nothing open: 20万元 beside 38.2万元 is 20.0.
 */
function coarseness(whole: Figure, parts: readonly Figure[], computed: number): Exactness | undefined {
  const finest = Math.min(...parts.map((part) => part.step));
  if (whole.counter !== 'money' && whole.counter !== 'area') return undefined;
  if (whole.step <= finest) return undefined;
  const difference = whole.low - computed;
  if (Math.abs(difference) * 2 <= whole.step) return 'rounded';
  return difference < 0 && -difference < whole.step ? 'truncated' : undefined;
}

/** Sum of numbers, which are integers within safe bounds for any report that a person can read. */
export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

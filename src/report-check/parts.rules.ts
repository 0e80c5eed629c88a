import { keyOf, type Figure } from './figure.rules.js';
import { sum } from './verdict.rules.js';

/** Parts of one 其中, by what they count. */
export interface Group {
  /** Nearest last. */
  readonly wholes: readonly Figure[];
  readonly parts: Map<string, Figure[]>;
  readonly exhaustive: boolean;
  readonly outer: Group | undefined;
  kind: string | undefined;
  separator: string | undefined;
}

/** 一次缴清21户,分期缴纳14户 of 35户: said otherwise than the parts before, and just what they lack, alone or with what follows. */
export function completes(group: Group, following: readonly Figure[]): boolean {
  const [figure] = following;
  if (figure === undefined) return false;
  const key = keyOf(figure);
  const wholes = new Set(group.wholes.flatMap((whole) => (keyOf(whole) === key ? [whole.low] : [])));
  let total = sum((group.parts.get(key) ?? []).map(({ low }) => low));
  return following.some((one) => keyOf(one) === key && wholes.has((total += one.low)));
}

/**
 * 自查1836个,其中小切口423个;县级抽查312个,市级反馈45个,合计2193个: a group's whole with those that stand behind its own
 * parts, where they make up the total behind all; undefined where they do not.
 */
export function besidesGroup(group: Group, total: Figure): readonly Figure[] | undefined {
  const parts = group.parts.get(keyOf(total)) ?? [];
  const whole = group.wholes.findLast((one) => keyOf(one) === keyOf(total));
  if (whole === undefined) return undefined;
  const ends = parts.map((_, index) => parts.slice(index + 1)).filter((rest) => rest.length > 0);
  const rest = ends.find((some) => whole.low + sum(some.map(({ low }) => low)) === total.low);
  return rest && [whole, ...rest];
}

/** The figure that 其中 takes apart: the one that the parts make up, else the nearest that can hold them. */
export function wholeOf(
  wholes: readonly Figure[],
  key: string,
  parts: readonly Figure[],
  nested: boolean,
): Figure | undefined {
  const same = wholes.filter((whole) => keyOf(whole) === key);
  if (nested) return same.at(-1);
  const low = sum(parts.map((part) => part.low));
  return (
    same.findLast((whole) => whole.low === low) ??
    same.findLast((whole) => whole.high >= low) ??
    same.findLast(({ role }) => role === '') ??
    same.at(-1)
  );
}

/** Parts of an inner 其中 end where they make up its whole; what follows belongs to the outer one. */
export function upToSum(parts: readonly Figure[], whole: Figure): readonly Figure[] {
  let total = 0;
  for (const [index, part] of parts.entries()) {
    total += part.low;
    if (total === whole.low) return parts.slice(0, index + 1);
  }
  return parts;
}

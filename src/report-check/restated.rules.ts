import { keyOf, type Figure } from './figure.rules.js';
import type { ProblemList } from './item-list.rules.js';
import { sum, type Claim, type Judged } from './verdict.rules.js';

/** A place that has so many in all: 辖31个行政村. */
const HAS_IN_ALL =
  /(?:下?辖(?:有)?|现有|共有|总人口为?|总户数|全[镇乡村](?:共有|现有|总面积)?|涉及全[镇乡]的?)$/;
const ALL_OF_THEM = /(?:全[镇乡]|全街道|所有|全部)(?:的)?$/;
/** 以上问题, but not 50万元以上. */
const ABOVE = '上述|(?<![元亩年件个人户笔份%])以上';
const WHOLE_TOTAL = new RegExp(`对|针对|${ABOVE}|全部|这|所有`);
const FOUND = new RegExp(`自查|查出|发现|查处|排查|${ABOVE}|梳理|查摆|清理`);
const CLAUSE_CHARACTERS = 40;
/** Words that make two figures of the same label one and the same figure. */
const SCOPE = /共|累计|全镇|全乡|全街道|总/;
const LABEL_CHARACTERS_MIN = 6;
/** 问题合同66份中: the same 66 as before. */
const REFERS_BACK = /^(?:问题|合同|资金)?中/;
const REFERS_BACK_CHARACTERS = 4;
/** 对剩余15件问题: those that were said to be under way. */
const REMAINDER = /剩余|余下|其余/;
const ONLY_REMAINDER = /^(?:对|针对)?(?:剩余|余下|其余)的?$/;

const clauseBefore = (text: string, figure: Figure): string =>
  /[^,;。:、(\n\t]*$/.exec(text.slice(Math.max(0, figure.from - CLAUSE_CHARACTERS), figure.from))?.[0] ?? '';

/** Figures that repeat one that was stated before: of the whole town, of all problems, or under the very same words. */
export function restatedClaims(
  text: string,
  figures: readonly Figure[],
  list: ProblemList | undefined,
  sums: readonly Judged[],
): Claim[] {
  const isPart = new Set(sums.flatMap(({ parts }) => parts));
  // Whose parts make it up says what it is; the same words in another section then speak of something else.
  const hasParts = new Set(
    sums.flatMap(({ kind, verdict, whole }) =>
      kind !== 'states' && kind !== 'percent' && verdict === 'holds' ? [whole] : [],
    ),
  );
  const claims: Claim[] = [];
  const inAll = new Map<string, Figure>();
  const labelled = new Map<string, Figure>();
  const ongoing: Figure[] = [];
  const byWords = new Map<string, Figure>();
  for (const figure of figures) {
    if (['percent', 'points', 'cell'].includes(figure.counter)) continue;
    const before = clauseBefore(text, figure);
    const key = keyOf(figure);
    const base = inAll.get(key);
    if (base !== undefined && (ALL_OF_THEM.test(before) || isEverywhere(text, figure)))
      claims.push(same(base, figure));
    else if (HAS_IN_ALL.test(before) && base === undefined && figure.role === '') inAll.set(key, figure);
    if (isPart.has(figure)) {
      if (figure.role === 'ongoing') ongoing.push(figure);
      byWords.set(`${key}|${before}`, figure);
      continue;
    }
    const ownParts = hasParts.has(figure);
    if (
      list !== undefined &&
      repeatsTotal(before, figure, list) &&
      (!ownParts || figure.low === list.total.low)
    ) {
      claims.push(same(list.total, figure));
      continue;
    }
    if (figure.role === 'ongoing') {
      const known = REMAINDER.test(before) ? ongoing.filter((one) => keyOf(one) === key) : [];
      // 对剩余15件问题 means those of the whole, if only one such figure was given; with more words it may mean others.
      const twin =
        known.find((one) => one.low === figure.low) ??
        (known.length === 1 && ONLY_REMAINDER.test(before) ? known[0] : undefined);
      ongoing.push(figure);
      if (twin !== undefined) claims.push(same(twin, figure));
    }
    const back = REFERS_BACK.test(text.slice(figure.to, figure.to + REFERS_BACK_CHARACTERS));
    const twin = back && before.length >= 2 ? byWords.get(`${key}|${before}`) : undefined;
    if (twin !== undefined) {
      claims.push(same(twin, figure));
      continue;
    }
    byWords.set(`${key}|${before}`, figure);
    const label = `${key}|${before.replace(/截至.*?[,日]|目前|我镇|我乡|已/g, '')}`;
    if (!SCOPE.test(before) || label.length < LABEL_CHARACTERS_MIN + key.length) continue;
    const earlier = labelled.get(label);
    if (earlier === undefined) labelled.set(label, figure);
    else if (!ownParts || earlier.low === figure.low) claims.push(same(earlier, figure));
  }
  return claims;
}

const same = (whole: Figure, again: Figure): Claim => ({
  kind: 'restated',
  whole,
  parts: [again],
  exhaustive: true,
});

/** 31个村全部完成. */
function isEverywhere(text: string, figure: Figure): boolean {
  return /^(?:已?全部|均已?|都已?)/.test(text.slice(figure.to, figure.to + 4));
}

function repeatsTotal(before: string, figure: Figure, list: ProblemList): boolean {
  if (figure === list.total || figure.counter !== 'cases' || figure.from < list.to || figure.role !== '')
    return false;
  return WHOLE_TOTAL.test(before) && FOUND.test(before);
}

/**
 * States without a whole in their sentence, 已整改140件,正在整改7件: held against the totals of the list of problems, the
 * one that fits or else the whole of it.
 */
export function orphanStates(
  sentences: readonly (readonly Figure[])[],
  list: ProblemList | undefined,
  placed: ReadonlySet<Figure>,
): Claim[] {
  if (list === undefined) return [];
  const wholes = [
    list.total,
    ...list.categories.flatMap(({ figure }) => figure ?? []),
    ...list.items.map(({ figure }) => figure),
  ];
  return sentences.flatMap((figures) => {
    const run = figures.filter(
      (figure) =>
        keyOf(figure) === keyOf(list.total) &&
        ['done', 'ongoing', 'continuing'].includes(figure.role) &&
        !placed.has(figure),
    );
    const ongoing = run.some(({ role }) => role === 'ongoing');
    if (run.length === 0 || (run.length > 1 && !ongoing)) return [];
    const total = sum(run.map(({ low }) => low));
    const whole = wholes.find(({ low }) => low === total) ?? list.total;
    return [{ kind: 'states', whole, parts: run, exhaustive: run.length > 1 } as const];
  });
}

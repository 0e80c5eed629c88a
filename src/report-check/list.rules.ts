import { keyOf, type Figure } from './figure.rules.js';
import { listsOf, type OutlineNode, type Stretch } from './outline.rules.js';
import { DISTINCT_COUNTERS } from './report-check.js';
import { judge, sum, type Claim } from './verdict.rules.js';

/** Figures by place, for asking what stands in a stretch. */
export class FigureIndex {
  private readonly starts: readonly number[];

  constructor(readonly figures: readonly Figure[]) {
    this.starts = figures.map(({ from }) => from);
  }

  /** The figures from `from` to before `to`. */
  within({ from, to }: Stretch): Figure[] {
    const found: Figure[] = [];
    for (let i = this.firstAt(from); i < this.figures.length; i++) {
      const figure = this.figures[i];
      if (figure === undefined || figure.from >= to) break;
      found.push(figure);
    }
    return found;
  }

  private firstAt(place: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const ONLY_SOME = /(?:主要|突出|典型|例如|比如|如)[^,。;]{0,12}[:：]?$/;
const TOTAL_BEHIND_LIST = /^[^。\n]{0,12}(?:合计|共计|总计|以上|上述)/;
const ANNOUNCES = /(?:其中|以下|如下|分别|具体|主要)[^。]{0,10}[:。]?$|:$/;
const SENTENCE_END = /[。!?\n]/;
/** Roles and counters that head a child are looked for this far into it. */
const CHILD_CHARACTERS = 300;
/** An entry of a sentence (一是…) is told by what stands in the same sentence. */
const INLINE: ReadonlySet<string> = new Set(['ordinal', 'nth', 'circle']);

/** What the lists of a node claim of the figures before and behind them. */
export function listClaims(
  text: string,
  node: OutlineNode,
  figures: FigureIndex,
  parts: ReadonlySet<Figure>,
): Claim[] {
  const claims: Claim[] = [];
  const lists = listsOf(node);
  lists.forEach((list, index) => {
    const first = list[0];
    if (first === undefined || list.length < 2) return;
    const intro = introOf(text, node, index, first);
    const heads = figures.within(intro).filter((figure) => !parts.has(figure));
    const entries = list.map((child) => headsOf(child, figures, parts));
    const some = ONLY_SOME.test(text.slice(intro.from, intro.to));
    const complete = heads.some((head) => countsEntries(head, list));
    const claimed = new Set<string>();
    // The figure nearest to the list speaks of it, not one that was said before.
    for (const head of heads.toReversed()) {
      const key = roleKey(head);
      if (claimed.has(key)) continue;
      const neutral = heads.some((other) => other.role === '' && keyOf(other) === keyOf(head));
      const claim =
        sumClaim(head, entries, !some || complete, neutral) ?? countClaim(text, intro, head, list, entries);
      if (claim === undefined) continue;
      claimed.add(key);
      claims.push(claim);
    }
    claims.push(...totalBehind(text, node, list, figures, entries, parts));
  });
  return claims;
}

const roleKey = (figure: Figure): string => `${keyOf(figure)}|${figure.role}`;

/** What stands before a list: all of a block's introduction, one sentence before an enumeration within it. */
function introOf(text: string, node: OutlineNode, listIndex: number, first: OutlineNode): Stretch {
  const end = first.from;
  const pieces = listIndex === 0 ? node.own.slice(0, node.intro) : node.own.filter(({ to }) => to <= end);
  const last = pieces[pieces.length - 1];
  if (last === undefined) return { from: 0, to: 0 };
  const from = listIndex === 0 ? (pieces[0]?.from ?? last.from) : last.from;
  if (!INLINE.has(first.kind) && listIndex === 0) return { from, to: last.to };
  let start = last.to;
  let sentences = 0;
  while (start > last.from) {
    if (SENTENCE_END.test(text[start - 1] ?? '') && start < last.to && ++sentences === 2) break;
    start--;
  }
  return { from: start, to: last.to };
}

/** The first figure of each kind in an entry's own words; parts of something else are no heads. */
function headsOf(child: OutlineNode, figures: FigureIndex, parts: ReadonlySet<Figure>): Map<string, Figure> {
  const heads = new Map<string, Figure>();
  const own = child.own.slice(0, child.children.length === 0 ? undefined : Math.max(1, child.intro));
  for (const piece of own) {
    const start = own[0]?.from ?? piece.from;
    for (const figure of figures.within(piece)) {
      if (figure.from - start > CHILD_CHARACTERS || parts.has(figure)) continue;
      if (!heads.has(roleKey(figure))) heads.set(roleKey(figure), figure);
    }
  }
  return heads;
}

function sumClaim(
  head: Figure,
  entries: readonly ReadonlyMap<string, Figure>[],
  all: boolean,
  neutralBeside: boolean,
): Claim | undefined {
  if (['percent', 'points', 'cell'].includes(head.counter)) return undefined;
  const summed = (key: string): Figure[] => entries.flatMap((entry) => entry.get(key) ?? []);
  const same = summed(roleKey(head));
  if (same.length >= 2 && isBreakdown(head, same, entries.length)) {
    return { kind: 'list', whole: head, parts: same, exhaustive: all && same.length === entries.length };
  }
  const plain = head.role === '' || neutralBeside ? undefined : summed(`${keyOf(head)}|`);
  if (plain !== undefined && plain.length === entries.length) {
    return { kind: 'list', whole: head, parts: plain, exhaustive: all };
  }
  const anyRole = entries.flatMap(
    (entry) => [...entry.values()].find((figure) => keyOf(figure) === keyOf(head)) ?? [],
  );
  const distinctRoles = new Set(anyRole.map(({ role }) => role)).size;
  if (anyRole.length === entries.length && distinctRoles > 1) {
    return { kind: 'list', whole: head, parts: anyRole, exhaustive: all };
  }
  const villages = head.counter === 'cases' && head.role === '' ? summed('villages|') : [];
  return villages.length === entries.length && villages.length >= 2
    ? { kind: 'list', whole: head, parts: villages, exhaustive: all, acrossCounters: true }
    : undefined;
}

/**
 * Entries that each name the whole, 21个村, are no parts of it; nor are figures of some entries that exceed it, which
 * speak of something else.
 */
function isBreakdown(head: Figure, parts: readonly Figure[], entries: number): boolean {
  if (DISTINCT_COUNTERS.has(head.counter) && parts.every(({ low }) => low === head.low)) return false;
  return parts.length === entries || sum(parts.map(({ low }) => low)) <= head.high;
}

const COUNTS_ENTRIES = /^(?:项|类|大类|种|个方面|个类别|个问题|个具体问题)$/;

const countsEntries = (head: Figure, list: readonly OutlineNode[]): boolean =>
  COUNTS_ENTRIES.test(head.unit) && head.low === list.length * 100 && head.low === head.high;

/** 5项 before a list of five: the number of its entries. */
function countClaim(
  text: string,
  intro: Stretch,
  head: Figure,
  list: readonly OutlineNode[],
  entries: readonly ReadonlyMap<string, Figure>[],
): Claim | undefined {
  if (!COUNTS_ENTRIES.test(head.unit) || head.role !== '') return undefined;
  const told =
    head.counter === 'kinds' ||
    entries.every((entry) => ![...entry.keys()].some((key) => key.startsWith('cases')));
  if (!told || !ANNOUNCES.test(text.slice(head.to, intro.to).slice(-20))) return undefined;
  return { kind: 'list-count', whole: head, parts: [], exhaustive: true, computed: list.length * 100 };
}

/** A total that stands behind its list: 以上合计50件. */
function totalBehind(
  text: string,
  node: OutlineNode,
  list: readonly OutlineNode[],
  figures: FigureIndex,
  entries: readonly ReadonlyMap<string, Figure>[],
  parts: ReadonlySet<Figure>,
): Claim[] {
  const last = list[list.length - 1]?.own.at(-1);
  const behind = node.own.find(({ from }) => last !== undefined && from >= last.to);
  if (behind === undefined || !TOTAL_BEHIND_LIST.test(text.slice(behind.from, behind.to).trimStart()))
    return [];
  const end = behind.from + Math.max(0, text.slice(behind.from, behind.to).search(/[。\n]./));
  const heads = figures.within({ from: behind.from, to: end > behind.from ? end : behind.to });
  // What stands behind the last entry may sum up the list that this entry ends: (一)… (二)… 以上两方面共60个.
  const siblings = node.parent && listsOf(node.parent).find((other) => other.at(-1) === node);
  const outer = siblings?.map((child) => headsOf(child, figures, parts));
  return heads.flatMap((head) => {
    const claim = sumClaim(head, entries, true, true);
    const wider = outer && sumClaim(head, outer, true, true);
    if (wider !== undefined && (claim === undefined || judge(wider).verdict === 'holds')) return [wider];
    return claim === undefined ? [] : [claim];
  });
}

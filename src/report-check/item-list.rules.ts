import type { Figure } from './figure.rules.js';
import { nodesOf, type OutlineNode } from './outline.rules.js';
import type { Judged } from './verdict.rules.js';

/** A kind of problem in the report's own list, with its count. */
export interface ListedItem {
  readonly category: string;
  /** Place of the category and of the item in it, from 1. */
  readonly categoryNo: number;
  readonly no: number;
  readonly name: string;
  readonly figure: Figure;
  /** The words behind the figure within the same entry. */
  readonly from: number;
  readonly to: number;
}

/** The list of problems of a report. */
export interface ProblemList {
  readonly total: Figure;
  readonly categories: readonly {
    readonly name: string;
    readonly figure: Figure | undefined;
    readonly items: number;
  }[];
  readonly items: readonly ListedItem[];
  /** Where the list ends and the narrative begins. */
  readonly to: number;
}

const LIST_KINDS: ReadonlySet<string> = new Set(['list', 'parts', 'total-after']);
const COUNTED: ReadonlySet<string> = new Set(['cases', 'villages', 'kinds']);

/** The largest breakdown of found problems, down to its leaves; undefined where a report has none. */
export function problemListOf(
  text: string,
  root: OutlineNode,
  judged: readonly Judged[],
): ProblemList | undefined {
  const sums = judged.filter(
    ({ kind, whole, parts }) =>
      LIST_KINDS.has(kind) &&
      COUNTED.has(whole.counter) &&
      [whole, ...parts].every(({ role }) => role === ''),
  );
  const ofWhole = new Map<Figure, Judged>();
  for (const one of sums) if (!ofWhole.has(one.whole)) ofWhole.set(one.whole, one);
  const isPart = new Set(sums.flatMap(({ parts }) => parts));
  const trees = sums
    .filter(({ whole }) => !isPart.has(whole) && whole.counter === 'cases')
    .map((top) => ({ top, leaves: leavesOf(top, ofWhole) }))
    .filter(({ leaves }) => leaves.length >= 2 && leaves.length <= ITEMS_MAX);
  const best = trees.reduce<(typeof trees)[number] | undefined>(
    (most, tree) => (most === undefined || tree.leaves.length > most.leaves.length ? tree : most),
    undefined,
  );
  if (best === undefined) return undefined;
  const nodes = [...nodesOf(root)];
  const categories = best.top.parts.map((figure) => {
    const items = ofWhole.has(figure) ? best.leaves.filter(({ top }) => top === figure).length : 1;
    return { name: nameOf(text, nodes, figure), figure, items };
  });
  const items = best.leaves.map(({ leaf, top, no }) => {
    const categoryNo = best.top.parts.indexOf(top) + 1;
    const place = entryOf(nodes, leaf);
    return {
      category: ofWhole.has(top) ? (categories[categoryNo - 1]?.name ?? '') : '',
      categoryNo,
      no,
      name: nameOf(text, nodes, leaf),
      figure: leaf,
      from: leaf.to,
      to: wholeEntry(text, place, leaf),
    };
  });
  // 第一批48个,第二批35个: two of one name are no kinds of problems.
  const names = new Set(items.map((item) => `${item.category === '' ? '' : item.categoryNo} ${item.name}`));
  if (names.size < items.length || items.some(({ name }) => name === '')) return undefined;
  return { total: best.top.whole, categories, items, to: Math.max(...items.map(({ to }) => to)) };
}

interface Leaf {
  readonly leaf: Figure;
  readonly top: Figure;
  readonly no: number;
}

function leavesOf(top: Judged, ofWhole: ReadonlyMap<Figure, Judged>): Leaf[] {
  const found: Leaf[] = [];
  const walk = (part: Figure, branch: Figure, depth: number): void => {
    const below = depth > 4 ? undefined : ofWhole.get(part);
    if (found.length > ITEMS_MAX) return;
    if (below === undefined) {
      found.push({ leaf: part, top: branch, no: found.filter((one) => one.top === branch).length + 1 });
    } else for (const one of below.parts) walk(one, branch, depth + 1);
  };
  for (const part of top.parts) walk(part, part, 0);
  return found;
}

/** The innermost entry of the outline in whose own words a figure stands. */
function entryOf(nodes: readonly OutlineNode[], figure: Figure): OutlineNode | undefined {
  return nodes.find(({ own }) => own.some(({ from, to }) => figure.from >= from && figure.from < to));
}

/** Is the figure the first of its entry, so that the entry is named for it? Parts further on have names of their own. */
function headsEntry(text: string, node: OutlineNode, figure: Figure): boolean {
  const from = node.own[0]?.from;
  if (from === undefined || node.kind === 'root' || node.kind === 'han') return false;
  const words = text.slice(from, figure.from);
  return (
    words.length <= ENTRY_NAME_MAX &&
    (words.match(/。/g)?.length ?? 0) <= 1 &&
    !/其中|主要(?:是|有|为)|\d件/.test(words)
  );
}

/** An entry speaks of its item to its end; a part within a sentence only to the next boundary. */
function wholeEntry(text: string, node: OutlineNode | undefined, figure: Figure): number {
  if (node === undefined || !headsEntry(text, node, figure)) {
    const end = text
      .slice(figure.to, figure.to + OWN_WORDS_MAX)
      .search(text[figure.to] === '(' ? /\)/ : /[,;。\n、]/);
    return end < 0 ? figure.to : figure.to + end;
  }
  return node.children.length === 0 ? (node.own.at(-1)?.to ?? figure.to) : figure.to;
}

const NAME_CHARACTERS = 60;
/** No town has so many kinds of problems; longer lists are lists of something else. */
const ITEMS_MAX = 300;
const ENTRY_NAME_MAX = 150;
/** So far behind a part within a sentence its own words may reach. */
const OWN_WORDS_MAX = 100;
const TAIL =
  /(?:的?(?:单位|村|(?<!其[他它])问题)?(?:有|共有|共|为|是|计|涉及|发现|存在|查出|达)?|[:,、(“"]|方面(?:的)?(?:问题)?|类(?:问题)?|(?<!其[他它])问题)$/;

/** What an item is called: its words from the beginning of its entry, or clause, up to the figure. */
function nameOf(text: string, nodes: readonly OutlineNode[], figure: Figure): string {
  const node = entryOf(nodes, figure);
  const inEntry = node !== undefined && headsEntry(text, node, figure);
  const from = inEntry ? (node.own[0]?.from ?? figure.from) : Math.max(0, figure.from - NAME_CHARACTERS);
  const words = text.slice(from, figure.from);
  const head = inEntry
    ? (words.split(/[。\n;]|:(?=.)/)[0] ?? words)
    : (/[^,;。、:\n(\d]*$/.exec(words.replace(/其中[,:]?/g, ','))?.[0] ?? words);
  return trimmed(head.replace(/\d+(?:项|类|种|个方面)[^,;。]*$/, ''));
}

function trimmed(words: string): string {
  let name = words
    .replace(/^(?:其中|主要(?:是|有|为|表现为)|一是|是|有|属于|涉及|个)/, '')
    .replace(/分别$/, '')
    .slice(0, NAME_CHARACTERS);
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(TAIL, '');
  }
  return name;
}

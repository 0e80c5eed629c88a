import { readChineseNumber } from './numeral.rules.js';

/** Kinds of numbering, as they nest in papers: 一、 (一) 1. (1) ① 第一, 一是. */
type MarkerKind = 'han' | 'paren-han' | 'digit' | 'paren-digit' | 'circle' | 'nth' | 'ordinal';

/** A piece of the flow. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An entry of a numbered list, or the whole text. */
export interface OutlineNode {
  readonly kind: MarkerKind | 'root';
  readonly no: number;
  /** Where its numbering stands. */
  readonly from: number;
  /** Its own words without those of its entries: what comes before its first entry, and between and after them. */
  readonly own: Stretch[];
  readonly children: OutlineNode[];
  readonly parent: OutlineNode | undefined;
  /** How many pieces of `own` come before the first entry. */
  intro: number;
}

const MARKERS: readonly { readonly kind: MarkerKind; readonly pattern: RegExp }[] = [
  { kind: 'paren-han', pattern: /\(([一二三四五六七八九十]{1,3})\)[、.]?/y },
  { kind: 'paren-digit', pattern: /\((\d{1,2})\)[、.]?|(\d{1,2})\)/y },
  { kind: 'digit', pattern: /(\d{1,2})(?:、|\.(?!\d))/y },
  { kind: 'circle', pattern: /([①-⑳])/y },
  { kind: 'nth', pattern: /第([一二三四五六七八九十]{1,2})[,、:]/y },
  { kind: 'ordinal', pattern: /([一二三四五六七八九十])是/y },
  { kind: 'han', pattern: /([一二三四五六七八九十]{1,3})[、.]/y },
];
const MARKER_SIGNS = /[(\d①-⑳第一二三四五六七八九十]/;
/** Entries that end where a new paragraph without number begins, if they are whole by then. */
const SMALL: ReadonlySet<string> = new Set(['digit', 'paren-digit', 'circle', 'nth', 'ordinal']);
const HAS_FIGURE = /\d(?:件|个村|个行政村|人|户|份|笔|亩|处|元|万元)/;
const CIRCLED = /[①-⑳]/;
const BOUNDARY = /[。;:,!?)”]/;
/** So far into an entry its figure is looked for. */
const OWN_CHARACTERS = 400;

interface Marker {
  readonly kind: MarkerKind;
  readonly no: number;
  readonly to: number;
}

function markerAt(text: string, at: number): Marker | undefined {
  for (const { kind, pattern } of MARKERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const sign = match[1] ?? match[2] ?? '';
    const no =
      kind === 'circle'
        ? sign.charCodeAt(0) - 0x245f
        : /^\d/.test(sign)
          ? Number(sign)
          : readChineseNumber(sign);
    if (no !== undefined && no > 0) return { kind, no, to: at + match[0].length };
  }
  return undefined;
}

/** The numbered lists of a flow over all their levels. Every sign belongs to one entry. */
export function outlineOf(text: string): OutlineNode {
  const root = nodeOf('root', 0, 0, undefined);
  let node = root;
  let from = 0;
  const closeAt = (to: number): void => {
    if (to > from) node.own.push({ from, to });
    from = to;
  };
  for (let at = 0; at < text.length; at++) {
    const before = text[at - 1];
    const lineStart = at === 0 || before === '\n';
    // A circled number is nothing else; other signs need something that they can begin behind.
    const canBegin =
      lineStart || CIRCLED.test(text[at] ?? '') || (before !== undefined && BOUNDARY.test(before));
    if (!canBegin) continue;
    const marker = MARKER_SIGNS.test(text[at] ?? '') ? markerAt(text, at) : undefined;
    if (marker !== undefined && accepted(node, marker, lineStart, before)) {
      closeAt(at);
      node = enter(node, marker, at);
      from = marker.to;
      at = marker.to - 1;
    } else if (lineStart && at > 0 && marker === undefined) {
      const owner = ownerOfParagraph(node, text, from, at);
      if (owner !== node) {
        closeAt(at);
        node = owner;
      }
    }
  }
  closeAt(text.length);
  return root;
}

const nodeOf = (
  kind: OutlineNode['kind'],
  no: number,
  from: number,
  parent: OutlineNode | undefined,
): OutlineNode => ({
  kind,
  no,
  from,
  own: [],
  children: [],
  parent,
  intro: 0,
});

function openOfKind(node: OutlineNode, kind: MarkerKind): OutlineNode | undefined {
  for (let open: OutlineNode | undefined = node; open !== undefined; open = open.parent) {
    if (open.kind === kind) return open;
  }
  return undefined;
}

/** The last entry of the kind in a list that a paragraph after it has closed may still go on. */
function lastChildOfKind(node: OutlineNode, kind: MarkerKind): OutlineNode | undefined {
  const last = node.children[node.children.length - 1];
  return last?.kind === kind ? last : undefined;
}

/** A list that a paragraph has interrupted goes on where it was. */
function listHolder(node: OutlineNode, marker: Marker): OutlineNode {
  for (let open: OutlineNode | undefined = node; open !== undefined; open = open.parent) {
    if ((lastChildOfKind(open, marker.kind)?.no ?? marker.no) === marker.no - 1) return open;
  }
  return node;
}

const BEGINS_ANYWHERE: ReadonlySet<MarkerKind> = new Set(['ordinal', 'nth', 'circle']);

/** In the middle of a line only the next number is believed, or a first one where something can begin. */
function accepted(
  node: OutlineNode,
  marker: Marker,
  lineStart: boolean,
  before: string | undefined,
): boolean {
  if (lineStart) return true;
  const open = openOfKind(node, marker.kind) ?? lastChildOfKind(node, marker.kind);
  if (open !== undefined && marker.no === open.no + 1) return true;
  if (marker.no !== 1) return false;
  return BEGINS_ANYWHERE.has(marker.kind) || (before !== undefined && /[:。;]/.test(before));
}

function enter(node: OutlineNode, marker: Marker, at: number): OutlineNode {
  const open = openOfKind(node, marker.kind);
  const parent = open?.parent ?? listHolder(node, marker);
  if (parent.children.length === 0) parent.intro = parent.own.length;
  const entry = nodeOf(marker.kind, marker.no, at, parent);
  parent.children.push(entry);
  return entry;
}

/** A paragraph without number after a counted entry speaks of the whole list, after a mere title of the entry. */
function ownerOfParagraph(node: OutlineNode, text: string, from: number, at: number): OutlineNode {
  let owner = node;
  let own = text.slice(from, Math.min(at, from + OWN_CHARACTERS));
  while (owner.parent !== undefined && SMALL.has(owner.kind)) {
    const whole =
      owner.kind === 'ordinal' || owner.kind === 'nth' || HAS_FIGURE.test(own) || owner.children.length > 0;
    if (!whole) break;
    owner = owner.parent;
    own = '';
    if (owner.children.length === 0) break;
  }
  return owner;
}

/** The lists of a node: runs of entries of one kind whose numbers rise. */
export function listsOf(node: OutlineNode): OutlineNode[][] {
  const lists: OutlineNode[][] = [];
  for (const child of node.children) {
    const list = lists[lists.length - 1];
    const last = list?.[list.length - 1];
    if (list !== undefined && last !== undefined && last.kind === child.kind && child.no > last.no)
      list.push(child);
    else lists.push([child]);
  }
  return lists;
}

/** Every node, the root first. */
export function* nodesOf(node: OutlineNode): Generator<OutlineNode> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

/** The sentences of a stretch: to a full stop or the end of a line, `;` inside. Rows of tables are none. */
export function sentencesOf(text: string, { from, to }: Stretch): Stretch[] {
  const sentences: Stretch[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !/[。!?\n]/.test(text[at] ?? '')) continue;
    if (at > start && !text.slice(start, at).includes('\t')) sentences.push({ from: start, to: at });
    start = at + 1;
  }
  return sentences;
}

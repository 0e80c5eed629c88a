import type { CoverageClass } from './report-check.js';
import { keyOf, type Figure } from './figure.rules.js';
import type { ListedItem, ProblemList } from './item-list.rules.js';
import { itemsIn, matchable, type MatchableItem } from './item-match.rules.js';
import type { FigureIndex } from './list.rules.js';
import type { Stretch } from './outline.rules.js';
import type { Claim } from './verdict.rules.js';

/** In order: the first that a clause says. Aims (确保, 力争) say nothing of what was done. */
const CLASSES: readonly { readonly what: CoverageClass; readonly words: RegExp }[] = [
  { what: 'stopped', words: /制止|叫停|停止|停发|杜绝/ },
  { what: 'required', words: /要求|责令|限期|督促|督办|责成|下达|正在|尚未完成|尚未整改/ },
  {
    what: 'continuing',
    words:
      /将(?:按|继续|逐步|进一步|持续|结合|依法|通过|纳入)|逐步|稳妥|长期坚持|长期整改|分期|持续整改|挂账/,
  },
  {
    what: 'done',
    words:
      /(?<!未|尚未|没有)(?:已|均|全部|全额|都|及时).{0,10}(?:追回|收回|追缴|上交|上缴|整改|完成|销号|退还|清退|归还|返还|入账|补签|补记|补办|补缴|登记|核销|注销|纠正|规范|健全|建立|制定|修订|公开|公示|核实|清理|化解|解除|重签|重新签订|撤销|销户|调账|调整|更正|补充|补齐|开具|下账|结清|处理|处置)|(?:追回|收回|上交|上缴|退还|清退|补签|注销|核销|制定|修订|完善|健全|建立)了|整改(?:到位|完成|完毕)|做了.{0,8}处理|完成(?:了)?(?:整改|销号)|重新(?:签订|发包|招标|公开|公示)/,
  },
  { what: 'persons-only', words: /处分|诫勉|谈话|问责|追责|通报批评|批评教育/ },
  { what: 'cause-only', words: /原因|由于|因.{0,20}(?:造成|未|所致|无法)|历史遗留|年代|所致/ },
];
const AIM = /确保|力争|努力|争取|防止|避免|推动|以便|下一步/;
/** What puts one of two things right that are spoken of together. */
const REMEDIES: readonly { readonly words: RegExp; readonly items: RegExp }[] = [
  { words: /入[账帐]|补记/, items: /实有[账帐]无|未入[账帐]|不入[账帐]|[账帐]外/ },
  { words: /核销|下[账帐]|报废/, items: /[账帐]有实无|盘亏/ },
  { words: /补签|签订/, items: /合同|协议/ },
  { words: /注销|销户/, items: /[账帐]户/ },
];
const EVERYTHING =
  /(?:以上|上述|全部|所有|这些|各类)[^,。;]{0,12}问题|\d+(?:件|个|项|条|处)?问题?[^,。;]{0,6}(?:已全部|全部已|均已|全部)/;
const REFERS = /对|针对|关于|就/;

/** What a narrative says of the items, and the figures that it repeats of them. */
export interface Narrative {
  readonly said: ReadonlyMap<ListedItem, ItemSaid>;
  readonly claims: readonly Claim[];
}

/** Classes and places of one item. */
export interface ItemSaid {
  readonly classes: Set<CoverageClass>;
  readonly clauses: Stretch[];
}

/** Reads the sentences behind a list of problems, and each entry's own words, against its items. */
export function narrativeOf(
  text: string,
  list: ProblemList,
  sentences: readonly Stretch[],
  figures: FigureIndex,
  isPart: ReadonlySet<Figure>,
): Narrative {
  const reading = new NarrativeReading(text, list, figures, isPart);
  for (const item of list.items) reading.ownWords(item);
  const listed = new Set<Figure>([list.total, ...list.items.map(({ figure }) => figure)]);
  for (const sentence of sentences) {
    if (sentence.from < list.total.from || figures.within(sentence).some((figure) => listed.has(figure)))
      continue;
    reading.sentence(sentence);
  }
  return { said: reading.said, claims: reading.claims };
}

class NarrativeReading {
  readonly said = new Map<ListedItem, ItemSaid>();
  readonly claims: Claim[] = [];
  private readonly items: readonly MatchableItem[];
  private topic: readonly ListedItem[] = [];
  private topicHasClass = false;

  constructor(
    private readonly text: string,
    private readonly list: ProblemList,
    private readonly figures: FigureIndex,
    private readonly isPart: ReadonlySet<Figure>,
  ) {
    this.items = matchable(list.items);
  }

  /** 1.违规出借资金8个村,已整改6个村: the entry itself says what became of it. */
  ownWords(item: ListedItem): void {
    if (item.to <= item.from) return;
    for (const clause of clausesOf(this.text, { from: item.from, to: item.to })) {
      this.classify(clause, [item]);
    }
    const own = this.figures.within({ from: item.from, to: item.to });
    this.stateClaim([item], own);
  }

  sentence(sentence: Stretch): void {
    if (this.text[sentence.from - 1] === '\n') this.newTopic([]);
    for (const clause of clausesOf(this.text, sentence)) {
      const words = this.text.slice(clause.from, clause.to);
      const named = itemsIn(words, this.items);
      if (named.length > 0) {
        const goesOn = !this.topicHasClass && this.topic.length > 0 && classesIn(words).length === 0;
        this.newTopic(goesOn ? [...new Set([...this.topic, ...named])] : named);
        for (const item of named) this.saidOf(item).clauses.push(clause);
        this.repeated(words, clause, named);
      } else if (EVERYTHING.test(words)) this.newTopic(this.list.items);
      this.classify(clause, this.topic);
    }
    this.stateClaim(this.topic, this.figures.within(sentence));
  }

  private newTopic(items: readonly ListedItem[]): void {
    this.topic = items;
    this.topicHasClass = false;
  }

  private saidOf(item: ListedItem): ItemSaid {
    const known = this.said.get(item) ?? { classes: new Set<CoverageClass>(), clauses: [] };
    this.said.set(item, known);
    return known;
  }

  private classify(clause: Stretch, topic: readonly ListedItem[]): void {
    const words = this.text.slice(clause.from, clause.to);
    if (topic.length === 0) return;
    for (const found of classesIn(words)) this.put(found, words, clause, topic);
  }

  private put(found: CoverageClass, words: string, clause: Stretch, topic: readonly ListedItem[]): void {
    this.topicHasClass = true;
    const remedy = found === 'done' ? REMEDIES.find((one) => one.words.test(words)) : undefined;
    const cured = remedy === undefined ? [] : topic.filter(({ name }) => remedy.items.test(name));
    for (const item of cured.length > 0 ? cured : topic) {
      const said = this.saidOf(item);
      said.classes.add(found);
      if (said.clauses.at(-1)?.from !== clause.from) said.clauses.push(clause);
    }
  }

  /** 对违规开设账户、出借资金的8个村: a figure that repeats those of the items named with it. */
  private repeated(words: string, clause: Stretch, named: readonly ListedItem[]): void {
    const figures = this.figures.within(clause).filter(({ role }) => role === '');
    const several = new Set(figures.map(keyOf)).size < figures.length;
    for (const [index, figure] of figures.entries()) {
      // 白条入账14件、坐收坐支10件: each with its own.
      const from = figures[index - 1]?.to ?? clause.from;
      const own = several ? itemsIn(this.text.slice(from, figure.from), this.items) : named;
      const parts = own.map((item) => item.figure).filter((one) => keyOf(one) === keyOf(figure));
      // What is part of a sum of its own says something else of the item than how often it was found.
      if (parts.length === 0 || parts.includes(figure) || this.isPart.has(figure)) continue;
      this.claims.push({ kind: 'items', whole: figure, parts, exhaustive: REFERS.test(words) });
    }
  }

  /** 已整改6个村,正在整改2个村, said of one item. */
  private stateClaim(topic: readonly ListedItem[], figures: readonly Figure[]): void {
    const [item] = topic;
    if (item === undefined || topic.length > 1) return;
    const key = keyOf(item.figure);
    const states = figures.filter(
      (one) => keyOf(one) === key && ['done', 'ongoing', 'continuing'].includes(one.role),
    );
    const whole = figures.some((one) => keyOf(one) === key && one.role === '' && one !== item.figure);
    if (states.length === 0 || whole) return;
    const exhaustive = states.length > 1 && states.some(({ role }) => role === 'ongoing');
    this.claims.push({ kind: 'states', whole: item.figure, parts: states, exhaustive });
  }
}

/** A clause says one thing; 已整改17件、正在整改5件 says two. */
function classesIn(words: string): CoverageClass[] {
  if (AIM.test(words)) return [];
  const said = (piece: string): CoverageClass | undefined =>
    CLASSES.find((one) => one.words.test(piece))?.what;
  const each = words.split('、').flatMap((piece) => said(piece) ?? []);
  return [...new Set(each)];
}

/** Pieces of a sentence between commas and semicolons; 、 stands within one. */
function clausesOf(text: string, { from, to }: Stretch): Stretch[] {
  const clauses: Stretch[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !/[,;:。\n]/.test(text[at] ?? '')) continue;
    if (at > start) clauses.push({ from: start, to: at });
    start = at + 1;
  }
  return clauses;
}

/** The classes of an item in order; a cause, or persons dealt with, matter only where nothing else is said. */
export function classesOf(said: ItemSaid | undefined): CoverageClass[] {
  if (said === undefined) return ['not-mentioned'];
  const strong = (['done', 'required', 'continuing'] as const).filter((one) => said.classes.has(one));
  if (strong.length > 0) return strong;
  const weak = (['stopped', 'persons-only', 'cause-only'] as const).find((one) => said.classes.has(one));
  return [weak ?? 'mentioned'];
}

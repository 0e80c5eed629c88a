import { bracketsOf, type Bracket } from './brackets.rules.js';
import { keyOf, type Figure } from './figure.rules.js';
import { besidesGroup, completes, upToSum, wholeOf, type Group } from './parts.rules.js';
import type { Stretch } from './outline.rules.js';
import { classOf, isOfMonth, isState, stateClaims } from './states.rules.js';
import { sum, type Claim } from './verdict.rules.js';

const PARTS_BEGIN = /其中|包括|分别|分为|按[^,;。]{1,10}分[,:]|含(?!有|义|糊)|主要(?:是|有|为|表现)/;
/** 党纪处分16人中,… */
const WITHIN = /^(?:问题|合同|资金)?中[,:]/;
const ALL_PARTS = /分别|分为|按[^,;。]{1,10}分[,:]/;
const NEW_SUBJECT = /另外?|此外|同时|与此|截至|目前|经(?![济营费办手管纪])/;
/** 较上月增加256.4万元: of another time, and no part of anything. */
const COMPARED_IN_TIME = /[较比][^,;。:\d]{0,8}(?:增加|增长|减少|下降|上升|提高)[了额]?$/;
/** 整改率100%的乡镇9个: a number of towns, whatever the sentence spoke of before. */
const COUNTED_BY_RATE = /%(?:以上|以下|以内)?的[^,;。:%\d]{0,6}$/;
const WORDS_BEFORE = 16;
const REMAINDER = /(?:其余|剩余|余下|下余)的?$/;
const TOTAL_BEHIND = /(?:共|合计|总计|总共|合共|累计)(?:计|有|为|是|达|:)?[^,;。、:\d]{0,8}$/;

/** The figures in front of a sentence: those of the sentence before, and those of its paragraph, in order. */
export interface Before {
  readonly sentence: readonly Figure[];
  readonly paragraph: readonly Figure[];
}

/** What the figures of one sentence claim of one another, and of the figures before it. */
export function claimsOf(
  text: string,
  sentence: Stretch,
  figures: readonly Figure[],
  before: Before,
): Claim[] {
  const counted = figures.filter(({ counter, from }) => {
    if (['percent', 'points', 'cell'].includes(counter)) return false;
    const words = text.slice(Math.max(sentence.from, from - WORDS_BEFORE), from);
    return !COMPARED_IN_TIME.test(words) && !COUNTED_BY_RATE.test(words);
  });
  const inner = bracketsOf(text, sentence, counted);
  const inside = new Set(inner.flatMap((bracket) => bracket.figures));
  const outer = counted.filter((figure) => !inside.has(figure));
  return [
    ...new SentenceReading(text, sentence, outer, before).claims(),
    ...inner.flatMap((bracket) => bracketClaims(text, bracket)),
  ];
}

function bracketClaims(text: string, { from, to, head, figures }: Bracket): Claim[] {
  const same = figures.filter((figure) => keyOf(figure) === keyOf(head));
  if (same.length < 2 || PARTS_BEGIN.test(text.slice(from, to))) {
    const claims = new SentenceReading(text, { from, to }, figures, {
      sentence: [head],
      paragraph: [],
    }).claims();
    if (claims.length > 0 || same.length === 0) return claims;
  }
  const exhaustive = same.length > 1;
  return [{ kind: 'parts', whole: head, parts: same, exhaustive }];
}

class SentenceReading {
  private group: Group | undefined;
  private readonly loose: Figure[] = [];
  private readonly taken = new Set<Figure>();
  /** Said to be a total: 共20个. */
  private readonly totals = new Set<Figure>();
  private readonly found: Claim[] = [];

  constructor(
    private readonly text: string,
    private readonly sentence: Stretch,
    private readonly figures: readonly Figure[],
    private readonly before: Before,
  ) {}

  claims(): Claim[] {
    this.figures.forEach((figure, index) => {
      const previous = this.figures[index - 1];
      const gap = this.text.slice(previous?.to ?? this.sentence.from, figure.from);
      if (this.totalBehind(figure, gap)) return;
      if (this.isStateOfPart(figure, gap, index)) {
        this.loose.push(figure);
        return;
      }
      this.openGroup(gap, index, previous);
      if (this.group !== undefined && !this.isPart(figure, gap, index)) this.closeGroups();
      if (this.group === undefined || !this.group.wholes.some((whole) => keyOf(whole) === keyOf(figure))) {
        this.loose.push(figure);
        return;
      }
      this.group.kind ??= classOf(figure);
      const key = keyOf(figure);
      this.group.parts.set(key, [...(this.group.parts.get(key) ?? []), figure]);
    });
    this.closeGroups();
    this.remainders();
    this.found.push(
      ...stateClaims(this.text, this.sentence, {
        figures: this.figures,
        loose: this.loose,
        taken: this.taken,
        earlier: this.before.paragraph,
      }),
    );
    return this.found;
  }

  /** Parts first, their total behind them: A 20件, B 30件, 共50件. */
  private totalBehind(figure: Figure, gap: string): boolean {
    if (!TOTAL_BEHIND.test(gap)) return false;
    this.totals.add(figure);
    const inGroup = this.group?.parts.get(keyOf(figure)) ?? [];
    const beside = this.group && besidesGroup(this.group, figure);
    if (beside !== undefined) {
      this.group?.parts.set(
        keyOf(figure),
        inGroup.filter((part) => !beside.includes(part)),
      );
    }
    const parts =
      beside ??
      (inGroup.length > 1 && inGroup.every(({ role }) => role === inGroup[0]?.role || figure.role === '')
        ? inGroup
        : this.loose.filter(
            (one) =>
              keyOf(one) === keyOf(figure) &&
              one.role === figure.role &&
              !this.taken.has(one) &&
              isOfMonth(this.text, this.sentence, one) === isOfMonth(this.text, this.sentence, figure),
          ));
    if (parts.length < 2) return this.statesBehind(figure, gap);
    // 东村共20个,西村共31个,南村共18个: each a total of its own, unless the last is that of the others.
    if (parts.some((part) => this.totals.has(part)) && sum(parts.map(({ low }) => low)) !== figure.low) {
      return false;
    }
    this.closeGroups();
    parts.forEach((part) => this.taken.add(part));
    this.found.push({ kind: 'total-after', whole: figure, parts, exhaustive: true });
    this.loose.push(figure);
    return true;
  }

  /** 已整改45件,正在整改15件,合计60件. */
  private statesBehind(figure: Figure, gap: string): boolean {
    const states = this.loose.filter((one) => keyOf(one) === keyOf(figure) && classOf(one) === 'state');
    const run = states.slice(-2);
    if (figure.role !== '' || run.length < 2 || run[0]?.role === run[1]?.role) return false;
    // 东村…正在整改5个;西村累计31个: of something else, unless they make it up.
    if (gap.includes(';') && sum(run.map(({ low }) => low)) !== figure.low) return false;
    this.found.push({ kind: 'total-after', whole: figure, parts: run, exhaustive: true });
    this.loose.push(figure);
    return true;
  }

  private openGroup(gap: string, index: number, previous: Figure | undefined): void {
    const colon = previous !== undefined && (/^(?:\)?:|--)/.test(gap) || WITHIN.test(gap));
    if (!colon && !PARTS_BEGIN.test(gap)) return;
    const candidates = colon ? [previous] : index === 0 ? this.before.sentence : this.figures.slice(0, index);
    const exhaustive = colon || ALL_PARTS.test(gap);
    const nested =
      previous !== undefined && this.group?.parts.get(keyOf(previous))?.includes(previous) === true;
    if (!nested) this.closeGroups();
    const outer = nested ? this.group : undefined;
    this.group = {
      wholes: candidates,
      parts: new Map(),
      exhaustive,
      outer,
      kind: undefined,
      separator: undefined,
    };
  }

  /** 低价发包213份,已整改198份;超期发包87份,已整改85份: what became of a part, before the next part. */
  private isStateOfPart(figure: Figure, gap: string, index: number): boolean {
    const key = keyOf(figure);
    const last = this.group?.parts.get(key)?.at(-1);
    if (last === undefined || last !== this.figures[index - 1] || last.role !== '') return false;
    if (!isState(figure) || gap.includes(';')) return false;
    const next = this.figures.slice(index + 1).find((one) => keyOf(one) === key);
    return next !== undefined && next.role === '' && this.text.slice(figure.to, next.from).includes(';');
  }

  private isPart(figure: Figure, gap: string, index: number): boolean {
    const group = this.group;
    if (group === undefined) return false;
    if (group.parts.size === 0) return true;
    const key = keyOf(figure);
    const last = group.parts.get(key)?.at(-1);
    // 3件4人;2件3人: what parts its own kind counts, not what stands between.
    const between = last === undefined ? gap : this.text.slice(last.to, figure.from);
    const separator = between.includes(';') ? ';' : ',';
    const sameKind =
      (group.kind ?? classOf(figure)) === classOf(figure) || completes(group, this.figures.slice(index));
    if (index > 0 && group.separator === ',' && separator === ';') return false;
    if (last !== undefined) group.separator ??= separator;
    return sameKind && !NEW_SUBJECT.test(gap);
  }

  private closeGroups(): void {
    for (let group = this.group; group !== undefined; group = group.outer) this.close(group);
    this.group = undefined;
  }

  private close(group: Group): void {
    for (const [key, parts] of group.parts) {
      const whole = wholeOf(group.wholes, key, parts, group.outer !== undefined);
      if (whole === undefined) continue;
      const own = group.outer === undefined ? parts : upToSum(parts, whole);
      const rest = parts.slice(own.length);
      if (rest.length > 0) group.outer?.parts.set(key, [...(group.outer.parts.get(key) ?? []), ...rest]);
      own.forEach((part) => this.taken.add(part));
      const exhaustive =
        (group.exhaustive && own.length > 1) ||
        (own.length > 1 && own.some(({ role }) => role === 'ongoing'));
      this.found.push({ kind: 'parts', whole, parts: own, exhaustive });
    }
  }

  /** 重新签订20份、解除7份、诉讼2份,其余23份正在处理: with the rest they make up what was found before. */
  private remainders(): void {
    for (const rest of this.loose) {
      if (!REMAINDER.test(this.text.slice(this.sentence.from, rest.from))) continue;
      const same = this.loose.filter((one) => keyOf(one) === keyOf(rest) && one.from <= rest.from);
      const parts = same.slice(same.findLastIndex((one) => this.taken.has(one)) + 1);
      // What is said of states alone is read as such.
      if (parts.length < 2 || parts.every(isState)) continue;
      const total = sum(parts.map(({ low }) => low));
      const whole = [...this.before.paragraph, ...this.before.sentence].findLast(
        (one) => keyOf(one) === keyOf(rest) && one.low === total,
      );
      if (whole === undefined) continue;
      parts.forEach((part) => this.taken.add(part));
      this.found.push({ kind: 'parts', whole, parts, exhaustive: true });
    }
  }
}

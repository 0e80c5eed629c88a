import { bracketsOf, type Bracket } from './brackets.rules.js';
import { keyOf, type Figure } from './figure.rules.js';
import type { Stretch } from './outline.rules.js';
import { classOf, isFoundNear, isState, stateClaim } from './states.rules.js';
import { sum, type Claim } from './verdict.rules.js';

const PARTS_BEGIN = /其中|包括|分别|分为|含(?!有|义|糊)|主要(?:是|有|为|表现)/;
/** 党纪处分16人中,… */
const WITHIN = /^(?:问题|合同|资金)?中[,:]/;
const ALL_PARTS = /分别|分为/;
const NEW_SUBJECT = /另外?|此外|同时|与此|截至|目前|经/;
const TOTAL_BEHIND = /(?:共|合计|总计|总共|合共|累计)(?:计|有|为|是|达|:)?[^,;。、:\d]{0,8}$/;

/** Parts of one 其中, by what they count. */
interface Group {
  /** Nearest last. */
  readonly wholes: readonly Figure[];
  readonly parts: Map<string, Figure[]>;
  readonly exhaustive: boolean;
  readonly outer: Group | undefined;
  kind: string | undefined;
  separator: string | undefined;
}

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
  const counted = figures.filter(({ counter }) => !['percent', 'points', 'cell'].includes(counter));
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
    this.states();
    return this.found;
  }

  /** Parts first, their total behind them: A 20件, B 30件, 共50件. */
  private totalBehind(figure: Figure, gap: string): boolean {
    if (!TOTAL_BEHIND.test(gap)) return false;
    const inGroup = this.group?.parts.get(keyOf(figure)) ?? [];
    const parts =
      inGroup.length > 1 && inGroup.every(({ role }) => role === inGroup[0]?.role || figure.role === '')
        ? inGroup
        : this.loose.filter(
            (one) => keyOf(one) === keyOf(figure) && one.role === figure.role && !this.taken.has(one),
          );
    if (parts.length < 2) return this.statesBehind(figure);
    this.closeGroups();
    parts.forEach((part) => this.taken.add(part));
    this.found.push({ kind: 'total-after', whole: figure, parts, exhaustive: true });
    this.loose.push(figure);
    return true;
  }

  /** 已整改45件,正在整改15件,合计60件. */
  private statesBehind(figure: Figure): boolean {
    const states = this.loose.filter((one) => keyOf(one) === keyOf(figure) && classOf(one) === 'state');
    const run = states.slice(-2);
    if (figure.role !== '' || run.length < 2 || run[0]?.role === run[1]?.role) return false;
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

  private isPart(figure: Figure, gap: string, index: number): boolean {
    const group = this.group;
    if (group === undefined) return false;
    if (group.parts.size === 0) return true;
    const separator = gap.includes(';') ? ';' : ',';
    const sameKind = (group.kind ?? classOf(figure)) === classOf(figure) || completes(group, figure);
    if (index > 0 && group.separator === ',' && separator === ';') return false;
    group.separator ??= separator;
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

  /** 50件, 已整改40件, 正在整改10件: what was found against what became of it. */
  private states(): void {
    for (const key of new Set(this.loose.map(keyOf))) {
      let run: Figure[] = [];
      const wholes: Figure[] = [];
      const earlier = this.before.paragraph.filter((figure) => keyOf(figure) === key && figure.role === '');
      const end = (): void => {
        const claim = stateClaim(
          run,
          wholes.filter(
            (whole) => !this.taken.has(whole) && isFoundNear(this.text, this.sentence, whole, run),
          ),
          wholes,
          earlier,
        );
        if (claim !== undefined) this.found.push(claim);
        run = [];
      };
      for (const figure of this.figures.filter((one) => keyOf(one) === key)) {
        if (this.taken.has(figure) && isState(figure)) continue;
        if (isState(figure)) run.push(figure);
        else if (classOf(figure) === '') {
          end();
          wholes.unshift(figure);
        }
      }
      end();
    }
  }
}

/** 一次缴清21户,分期缴纳14户 of 35户: said otherwise than the parts before, and just what they lack. */
function completes(group: Group, figure: Figure): boolean {
  const parts = group.parts.get(keyOf(figure)) ?? [];
  const total = sum(parts.map(({ low }) => low)) + figure.low;
  return group.wholes.some((whole) => keyOf(whole) === keyOf(figure) && whole.low === total);
}

/** The figure that 其中 takes apart: the one that the parts make up, else the nearest that can hold them. */
function wholeOf(
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
function upToSum(parts: readonly Figure[], whole: Figure): readonly Figure[] {
  let total = 0;
  for (const [index, part] of parts.entries()) {
    total += part.low;
    if (total === whole.low) return parts.slice(0, index + 1);
  }
  return parts;
}

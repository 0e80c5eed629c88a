import { CATEGORY_CODES, CATEGORY_LABELS } from '../campaigns/campaign.js';
import { CASE_NATURE_LABELS, CASE_NATURES, CASE_SOURCE_LABELS, CASE_SOURCES } from '../cases/case.js';
import { fen } from '../kernel/money.js';
import {
  COUNTING_NO_CASE,
  COUNTING_NONE,
  type CountingBy,
  type CountingFigures,
  type CountingLine,
} from './counting.js';
import { COUNTING_FIGURES, figureKind, type CountingFigure } from './counting-figures.js';
import type { RollupWords } from './rollup.rules.js';

/** A part of a figure in a line; `recent` where it belongs to the period. */
export interface Portion {
  readonly code: string;
  readonly figure: CountingFigure;
  readonly recent: boolean;
  readonly amount: number;
}

/** Something that counts once in a figure, however often it is named. */
export interface Member extends Omit<Portion, 'amount'> {
  readonly member: string;
}

/** What was counted, in no order. */
export interface CountedParts {
  readonly portions: readonly Portion[];
  readonly members: readonly Member[];
}

/** Figures of one set: what adds up, and what is distinct. */
class Part {
  private readonly amounts = new Map<CountingFigure, number>();
  private readonly members = new Map<CountingFigure, Set<string>>();

  add({ figure, amount }: Portion): void {
    this.amounts.set(figure, (this.amounts.get(figure) ?? 0) + amount);
  }

  name({ figure, member }: Member): void {
    const there = this.members.get(figure);
    if (there === undefined) this.members.set(figure, new Set([member]));
    else there.add(member);
  }

  /** Throws RangeError where money leaves the safe integers. */
  figures(wanted: readonly CountingFigure[]): CountingFigures {
    return Object.fromEntries(wanted.map((figure) => [figure, this.figure(figure)]));
  }

  private figure(figure: CountingFigure): number {
    if (figure === 'both') {
      const gov = this.members.get('gov');
      return [...(this.members.get('party') ?? [])].filter((person) => gov?.has(person) === true).length;
    }
    const kind = figureKind(figure);
    if (kind.distinct === true) return this.members.get(figure)?.size ?? 0;
    const amount = this.amounts.get(figure) ?? 0;
    return kind.unit === 'fen' ? fen(amount) : amount;
  }
}

/** A line that the counting may have; `always` also with zero. */
interface Frame {
  readonly code: string;
  readonly name: string;
  readonly always: boolean;
}

const labelled = (
  codes: readonly string[],
  labels: Readonly<Record<string, { readonly zh: string }>>,
): Frame[] => codes.map((code) => ({ code, name: labels[code]?.zh ?? code, always: true }));
const unless = (code: string, name: string): Frame => ({ code, name, always: false });

function framesOf(by: CountingBy, words: RollupWords, months: readonly string[]): Frame[] {
  const noCase = unless(COUNTING_NO_CASE, '未对应问题');
  switch (by) {
    case 'village':
      return [
        ...words.villages.map(({ id, name, valid }) => ({ code: id, name, always: valid })),
        unless(COUNTING_NONE, '待核'),
      ];
    case 'category':
      return [
        ...CATEGORY_CODES.map((code) => ({ code, name: words.categoryNames[code], always: true })),
        noCase,
      ];
    case 'item':
      return [
        ...CATEGORY_CODES.flatMap((category) => [
          ...words.items
            .filter((item) => item.categoryCode === category)
            .map(({ code, name }) => ({ code, name, always: true })),
          unless(
            `${category}/${COUNTING_NONE}`,
            category === 'unclassified' ? CATEGORY_LABELS.unclassified.zh : '未归小类',
          ),
        ]),
        noCase,
      ];
    case 'nature':
      return [...labelled(CASE_NATURES, CASE_NATURE_LABELS), unless(COUNTING_NONE, '未填'), noCase];
    case 'source':
      return [...labelled(CASE_SOURCES, CASE_SOURCE_LABELS), unless(COUNTING_NONE, '未填'), noCase];
    case 'month':
      return [
        unless(COUNTING_NONE, '日期不详'),
        ...months.map((month) => unless(month, `${month.slice(0, 4)}年${Number(month.slice(5))}月`)),
      ];
  }
}

/** Which figures are told: pairs only where the campaign counts by them, discipline only to those who may read it. */
export interface Told {
  readonly pairs: boolean;
  readonly discipline: boolean;
  /** Whether a period was asked for. */
  readonly period: boolean;
}

const wantedOf = ({ pairs, discipline }: Told, stocks: boolean): CountingFigure[] =>
  COUNTING_FIGURES.filter((figure) => {
    const kind = figureKind(figure);
    if (figure === 'pairs' && !pairs) return false;
    return (discipline || kind.discipline !== true) && (stocks || kind.is === 'flow');
  });

/**
 * The whole and its lines from the same parts, so that lines add up to the whole in everything but what is distinct;
 * what has no line in the campaign's own words gets one under its code. By month each line runs from the beginning to
 * the end of its month. Throws RangeError where money leaves the safe integers.
 */
export function countUp(
  by: CountingBy,
  parts: CountedParts,
  words: RollupWords,
  told: Told,
): Pick<CountingLine, 'figures' | 'period'> & { readonly lines: readonly CountingLine[] } {
  const whole = new Split();
  const split = new Map<string, Split>();
  for (const part of [...parts.portions, ...parts.members]) {
    whole.take(part);
    if (by === 'month' && figureKind(part.figure).is === 'stock') continue;
    let own = split.get(part.code);
    if (own === undefined) {
      own = new Split();
      split.set(part.code, own);
    }
    own.take(part);
  }
  const flows = wantedOf(told, false);
  const all = wantedOf(told, true);
  const withPeriod = told.period || by === 'month';
  const period = (of: Split): CountingFigures | null => (withPeriod ? of.recent.figures(flows) : null);
  const lines: CountingLine[] = [];
  const running = new Split();
  for (const { code, name } of linesOf(by, split, words)) {
    const own = split.get(code) ?? new Split();
    if (by === 'month') {
      running.takeAll(parts, code);
      if (own.isRecent || code === COUNTING_NONE)
        lines.push({ code, name, figures: running.all.figures(flows), period: period(own) });
    } else lines.push({ code, name, figures: own.all.figures(all), period: period(own) });
  }
  return { figures: whole.all.figures(all), period: told.period ? whole.recent.figures(flows) : null, lines };
}

/** All of a line, and what of it belongs to the period. */
class Split {
  readonly all = new Part();
  readonly recent = new Part();
  isRecent = false;

  take(part: Portion | Member): void {
    put(this.all, part);
    if (!part.recent) return;
    this.isRecent = true;
    put(this.recent, part);
  }

  takeAll({ portions, members }: CountedParts, code: string): void {
    for (const part of [...portions, ...members]) {
      if (part.code === code && figureKind(part.figure).is === 'flow') this.take(part);
    }
  }
}

function put(into: Part, part: Portion | Member): void {
  if ('member' in part) into.name(part);
  else into.add(part);
}

function linesOf(
  by: CountingBy,
  split: ReadonlyMap<string, Split>,
  words: RollupWords,
): { readonly code: string; readonly name: string }[] {
  const months = by === 'month' ? [...split.keys()].filter((code) => code !== COUNTING_NONE).sort() : [];
  const frames = framesOf(by, words, months);
  const known = new Set(frames.map(({ code }) => code));
  const others = [...split.keys()].filter((code) => !known.has(code)).map((code) => unless(code, code));
  return [...frames, ...others].filter(({ code, always }) => always || split.has(code));
}

import type { Counter, FigureRole } from './report-check.js';
import { FIGURE_PATTERN, scalePower, unitOf } from './figure-units.rules.js';
import { spanOf, type Flow } from './flow.rules.js';
import { readChineseNumber, readDigits, type WrittenNumber } from './numeral.rules.js';
import { roleOf } from './role.rules.js';

/** A figure as the rules work with it; `from` and `to` are places in the flow. */
export interface Figure {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly counter: Counter;
  readonly unit: string;
  /** In hundredths, as in the view. */
  readonly low: number;
  readonly high: number;
  /** What one more in the last written digit would be, in hundredths. */
  readonly step: number;
  readonly role: FigureRole;
}

/** Figures that may stand in one sum: the same counter, and of kinds and things the same word. */
export const keyOf = (figure: Figure): string =>
  BY_UNIT.has(figure.counter) ? `${figure.counter} ${figure.unit}` : figure.counter;

const BY_UNIT: ReadonlySet<Counter> = new Set(['things', 'kinds', 'times']);

/** A bare 一 is a figure only where something is counted: 有一个村, but not 一件大事. */
const ONE_COUNTS = /[有及中,、为:;共]$/;
const CASES_BEFORE = /问题[^,;。、\n]{0,4}$/;
const CASES_WORD_LOOKBACK = 200;

/** A cell of a table that is a number and nothing else. */
const CELL = /(?<=[\t\n])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=[\t\n]|$)/g;

/** All figures of a flow, in order. */
export function figuresOf(flow: Flow): Figure[] {
  const found: Figure[] = [];
  const asCases = new Set<string>();
  let paragraphEnd = flow.text.indexOf('\n');
  for (const match of flow.text.matchAll(FIGURE_PATTERN)) {
    if (paragraphEnd >= 0 && paragraphEnd < match.index) {
      asCases.clear();
      paragraphEnd = flow.text.indexOf('\n', match.index);
    }
    const figure = figureOf(flow, match, found.length, asCases);
    if (figure !== undefined) found.push(figure);
  }
  const cells = [...flow.text.matchAll(CELL)].flatMap((match) => cellOf(flow, match) ?? []);
  return cells.length === 0
    ? found
    : [...found, ...cells].sort((a, b) => a.from - b.from).map((figure, id) => ({ ...figure, id }));
}

function figureOf(flow: Flow, match: RegExpExecArray, id: number, asCases: Set<string>): Figure | undefined {
  const groups = match.groups ?? {};
  const from = match.index;
  const before = flow.text.slice(Math.max(0, from - CASES_WORD_LOOKBACK), from);
  if (/[第\dA-Za-z.]$/.test(before) || (/[至到~-]$/.test(before) && /\d.?$/.test(before))) return undefined;
  const to = from + match[0].length;
  const named = groups['percent'];
  const first = named ?? groups['first'] ?? '';
  const number = numberOf(first);
  const second = groups['second'] === undefined ? number : numberOf(groups['second']);
  if (number === undefined || second === undefined) return undefined;
  // The named groups come before the units in the pattern, and the suffix behind them.
  const unitGroups = [...match].slice(8, -1);
  const unit = named === undefined ? unitOf(unitGroups) : { unit: '%', counter: 'percent' as const };
  if (unit === undefined) return undefined;
  if (
    first === '一' &&
    (!['villages', 'cases', 'persons', 'households'].includes(unit.counter) || !ONE_COUNTS.test(before))
  )
    return undefined;
  const few = groups['few'] ?? groups['few2'];
  if (/^[百千万]$/.test(first) && few === undefined) return undefined;
  const power = scalePower(groups['scale']);
  const bounds = boundsOf(number, second, power, groups['prefix'], few, groups['suffix']);
  if (bounds === undefined) return undefined;
  const written = `${groups['scale'] ?? ''}${unit.unit}`;
  const counter = counterOf(unit, before, flow.text.slice(to, to + 6), asCases);
  return {
    id,
    from,
    to,
    ...spanOf(flow, from, to),
    written: match[0],
    counter,
    unit: written,
    ...bounds,
    role: counter === 'percent' || counter === 'points' ? '' : roleOf(flow.text, from, to, counter),
  };
}

/** 项, 条, 处 and 个 count cases where they follow 问题, and go on counting them to the end of the paragraph. */
function counterOf(
  { unit, counter }: { readonly unit: string; readonly counter: Counter },
  before: string,
  after: string,
  asCases: Set<string>,
): Counter {
  if (!['项', '条', '处', '个'].includes(unit)) return counter;
  const isCases =
    asCases.has(unit) ||
    (CASES_BEFORE.test(before) && !/^[\d一二三四五六七八九十]/.test(after)) ||
    (unit === '个' && before.includes('问题'));
  if (!isCases) return counter;
  asCases.add(unit);
  return 'cases';
}

function numberOf(text: string): WrittenNumber | undefined {
  if (/^\d/.test(text)) return readDigits(text);
  const [whole, decimals] = text.split('点');
  const value = readChineseNumber(whole ?? '');
  if (value === undefined) return undefined;
  if (decimals === undefined) return { mantissa: value, exponent: 0 };
  const behind = readChineseNumber(decimals);
  return behind === undefined ? undefined : readDigits(`${value}.${String(behind)}`);
}

/** In hundredths; undefined beyond what can be computed exactly. */
function hundredths({ mantissa, exponent }: WrittenNumber, power: number): number | undefined {
  const shift = 2 + power + exponent;
  const value = shift >= 0 ? mantissa * 10 ** shift : Math.round(mantissa / 10 ** -shift);
  return Number.isSafeInteger(value) ? value : undefined;
}

function boundsOf(
  first: WrittenNumber,
  second: WrittenNumber,
  power: number,
  prefix: string | undefined,
  few: string | undefined,
  suffix: string | undefined,
): { low: number; high: number; step: number } | undefined {
  const value = hundredths(first, power);
  const top = hundredths(second, power);
  if (value === undefined || top === undefined || top < value) return undefined;
  const step = Math.max(1, 10 ** Math.max(0, 2 + power + second.exponent));
  // What 余 and 约 leave open is the last place that is not zero: 30余 is less than 40.
  const place = openPlace(first.mantissa) * step;
  if (
    few !== undefined ||
    /^(?:超过|超|逾|至少)$/.test(prefix ?? '') ||
    /^(?:余|多|以上)$/.test(suffix ?? '')
  )
    return { low: value, high: top + place, step };
  if (/^(?:不足|不到|近|将近|最多|最高)$/.test(prefix ?? '') || /^(?:以下|以内)$/.test(suffix ?? ''))
    return { low: Math.max(0, value - place), high: top, step };
  if (prefix !== undefined || suffix !== undefined)
    return { low: Math.max(0, value - place), high: top + place, step };
  return { low: value, high: top, step };
}

function openPlace(mantissa: number): number {
  let place = 1;
  for (let rest = mantissa; rest >= 10 && rest % 10 === 0; rest /= 10) place *= 10;
  return place;
}

function cellOf(flow: Flow, match: RegExpExecArray): Figure | undefined {
  const number = readDigits(match[0]);
  const value = number === undefined ? undefined : hundredths(number, 0);
  const from = match.index;
  const to = from + match[0].length;
  // A number alone on its line is no cell.
  const inTable = flow.text[from - 1] === '\t' || flow.text[to] === '\t';
  if (!inTable || number === undefined || value === undefined) return undefined;
  return {
    id: 0,
    from,
    to,
    ...spanOf(flow, from, to),
    written: match[0],
    counter: 'cell',
    unit: '',
    low: value,
    high: value,
    step: Math.max(1, 10 ** Math.max(0, 2 + number.exponent)),
    role: '',
  };
}

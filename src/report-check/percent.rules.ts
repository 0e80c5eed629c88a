import type { Exactness } from './report-check.js';
import { keyOf, type Figure } from './figure.rules.js';
import type { Judged } from './verdict.rules.js';

const COMPARED_IN_TIME = /同比|环比|较|比上|比去|增长|增加|下降|提高|上升|减少/;
const RATE = /(整改|完成|销号|办结|化解|回收|收回|收缴|追缴|追回|清收|上缴|规范|补签|签订)率/;
const STEM_CHARACTERS = 6;
const OPEN_ABOVE = /以上|超|余|多|至少|逾/;
const OPEN_BELOW = /以下|不足|不到|近|以内/;
const DONE: ReadonlySet<string> = new Set(['done', 'recovered', 'turned-over', 'returned']);
const CANDIDATES_MAX = 12;
/** 整改率100%的乡镇9个, 90%以上的4个: what is counted by its rate, no share of anything here. */
const COUNTED_BY_RATE = /^的(?!要求|目标|任务|整改|问题)/;
/** 完成率93.2%(应收93.05万元): what it is a share of stands behind it. */
const BASE_BEHIND = /^\((?:应|共|总|原|全)[^)\d]{0,12}$/;

/** A percentage with what it could be a share of; the part first, then the wholes in order of likelihood. */
interface Share {
  readonly percent: Figure;
  readonly part: Figure;
  readonly wholes: readonly Figure[];
}

/**
 * Holds the percentages of a sentence. `before` are earlier figures, nearest last; `judged` is what is known of totals.
 * A percentage for which no part is in sight stays unplaced.
 */
export function percentClaims(
  text: string,
  from: number,
  figures: readonly Figure[],
  before: readonly Figure[],
  judged: readonly Judged[],
): Judged[] {
  const percents = figures.filter(
    ({ counter, to }) => counter === 'percent' && !COUNTED_BY_RATE.test(text.slice(to, to + 3)),
  );
  return percents.flatMap((percent) => {
    const share = shareOf(text, from, percent, percents, figures, before, judged);
    const held = share === undefined ? undefined : judgeShare(share);
    return held === undefined ? [] : [held];
  });
}

function shareOf(
  text: string,
  from: number,
  percent: Figure,
  percents: readonly Figure[],
  figures: readonly Figure[],
  before: readonly Figure[],
  judged: readonly Judged[],
): Share | undefined {
  const earlier = figures.filter((one) => one.from < percent.from);
  const previous = earlier.at(-1);
  const clause =
    /[^,;。、\n]*$/.exec(text.slice(Math.max(from, previous?.to ?? from), percent.from))?.[0] ?? '';
  if (COMPARED_IN_TIME.test(clause)) return undefined;
  const counts = earlier.filter(isCount);
  const last = counts.at(-1);
  const isRate = RATE.test(clause) || RATE.test(rowClause(text, from, percent, percents, last));
  if (isRate) {
    const inParagraph = before.filter((one) => !text.slice(one.to, from).includes('\n'));
    const done = (one: Figure): boolean => isCount(one) && DONE.has(one.role);
    const stem = RATE.exec(clause)?.[1];
    const own = counts.filter(done);
    const named = counts.filter(
      (one) =>
        stem !== undefined &&
        one.role === '' &&
        text.slice(one.from - STEM_CHARACTERS, one.from).includes(stem),
    );
    const parts =
      own.length > 0 ? [...inParagraph.filter(done), ...own] : [...inParagraph.filter(done), ...named];
    const row = rowOf(percent, percents, figures);
    // 收缴率分别为84.6%和81.9%: of what was said to be recovered, in its order.
    const part = row.length > 1 ? parts.slice(-row.length)[row.indexOf(percent)] : parts.at(-1);
    const base = part && baseBehind(text, percent, part, figures);
    return part && { percent, part, wholes: base ? [base] : wholesOf(part, [...before, ...counts], judged) };
  }
  if (last === undefined) return undefined;
  const between = text.slice(counts.at(-2)?.to ?? from, last.from);
  const other = counts.filter((one) => one !== last && keyOf(one) === keyOf(last)).at(-1);
  // 涉及8个村,占全镇31个行政村的25.8%.
  if (/占[^%]*$/.test(between) && previous === last && other !== undefined) {
    return { percent, part: other, wholes: [last] };
  }
  const part = inRow(text, percent, rowOf(percent, percents, figures), counts) ?? last;
  return { percent, part, wholes: wholesOf(part, [...before, ...counts], judged) };
}

/** The words in front of a row of percentages, which are said of all of them. */
function rowClause(
  text: string,
  from: number,
  percent: Figure,
  percents: readonly Figure[],
  last: Figure | undefined,
): string {
  const start = last?.to ?? from;
  const first = percents.find((one) => one.from >= start && one.from <= percent.from);
  const words = first === undefined ? '' : text.slice(start, first.from);
  return words.includes('分别') ? words : '';
}

const isCount = ({ counter }: Figure): boolean => !['percent', 'points', 'cell'].includes(counter);

/** The percentages that stand together, with nothing counted between them. */
function rowOf(percent: Figure, percents: readonly Figure[], figures: readonly Figure[]): Figure[] {
  const counts = figures.filter(isCount);
  const from = counts.findLast((one) => one.from < percent.from)?.to ?? 0;
  const to = counts.find((one) => one.from > percent.from)?.from ?? Infinity;
  return percents.filter((one) => one.from >= from && one.from < to);
}

function baseBehind(
  text: string,
  percent: Figure,
  part: Figure,
  figures: readonly Figure[],
): Figure | undefined {
  const next = figures.find((one) => one.from > percent.from);
  if (next === undefined || keyOf(next) !== keyOf(part)) return undefined;
  return BASE_BEHIND.test(text.slice(percent.to, next.from)) ? next : undefined;
}

/** 分别占40%、35%、25%: the percentages of a row in the order of the parts before them. */
function inRow(
  text: string,
  percent: Figure,
  row: readonly Figure[],
  counts: readonly Figure[],
): Figure | undefined {
  const first = row[0];
  if (first === undefined || !text.slice(counts.at(-1)?.to ?? 0, first.from).includes('分别'))
    return undefined;
  const last = counts.at(-1);
  const same = counts.filter((one) => last !== undefined && keyOf(one) === keyOf(last));
  return same.slice(-row.length)[row.indexOf(percent)];
}

/** First what the part is known to be part of, then whatever the same is counted in, the nearest first. */
function wholesOf(part: Figure, before: readonly Figure[], judged: readonly Judged[]): Figure[] {
  const known = judged
    .filter(({ parts, kind }) => kind !== 'percent' && parts.includes(part))
    .map(({ whole }) => whole);
  const above = judged
    .filter(({ parts, kind }) => kind !== 'percent' && known.some((whole) => parts.includes(whole)))
    .map(({ whole }) => whole);
  const others = before
    .filter(
      (one) => one !== part && keyOf(one) === keyOf(part) && one.high >= part.low && !DONE.has(one.role),
    )
    .toReversed();
  return [...new Set([...known, ...above, ...others])].slice(0, CANDIDATES_MAX);
}

function judgeShare({ percent, part, wholes }: Share): Judged | undefined {
  const tried = wholes
    .filter(({ low }) => low > 0)
    .map((whole) => ({ whole, ratio: (part.low / whole.low) * 10_000, how: fits(percent, part, whole) }));
  const best = tried.find(({ how }) => how !== undefined) ?? tried[0];
  if (best === undefined) return undefined;
  return {
    kind: 'percent',
    whole: percent,
    parts: [part, best.whole],
    exhaustive: true,
    verdict: best.how === undefined ? 'contradicts' : 'holds',
    how: best.how ?? 'exact',
    computed: Math.round(best.ratio),
  };
}

/** How a share fits its percentage: to the digit, rounded, cut off, or within 余 and 约; undefined where it does not. */
function fits(percent: Figure, part: Figure, whole: Figure): Exactness | undefined {
  const low = (part.low / whole.high) * 10_000;
  const high = (part.high / whole.low) * 10_000;
  const vague = percent.low !== percent.high || part.low !== part.high || whole.low !== whole.high;
  if (vague) {
    const least = OPEN_BELOW.test(percent.written) ? 0 : percent.low - percent.step / 2;
    const most = OPEN_ABOVE.test(percent.written) ? Infinity : percent.high + percent.step / 2;
    return high >= least && low <= most ? 'approximate' : undefined;
  }
  const difference = Math.abs(low - percent.low);
  if (difference < 1e-6) return 'exact';
  if (difference <= percent.step / 2 + 1e-6) return 'rounded';
  return Math.floor(low / percent.step + 1e-9) * percent.step === percent.low ? 'truncated' : undefined;
}

import { isDay, type PartialDay } from '../kernel/calendar.js';
import { parsePartialDay } from '../kernel/day-text.js';
import { invalid, refused } from '../kernel/errors.js';
import { comparisonKey } from '../kernel/text.js';
import type { AssetClass, AssetDifference, AssetUse } from './asset.js';

/** Words of registers for each class, in the order in which they are looked for. */
const CLASS_WORDS: readonly (readonly [AssetClass, RegExp])[] = [
  ['construction', /在建/],
  ['resource', /资源|土地|耕地|园地|林地|草地|水面|四荒|用地/],
  ['livestock', /牲畜|畜禽|禽/],
  ['forest', /林木|果树|树木/],
  ['intangible', /无形/],
  ['materials', /物资|存货|材料/],
  ['vehicles', /运输|车辆/],
  ['facilities', /办公|公益|文体|健身|福利/],
  ['machinery', /机械|设备|机具|工具/],
  ['buildings', /房|建筑|构筑|水利|道路|桥/],
];

/** The class that the words of a register name; `other` where they name none. */
export function classOfWords(words: string | null): AssetClass {
  const key = comparisonKey(words ?? '');
  return CLASS_WORDS.find(([, pattern]) => pattern.test(key))?.[0] ?? 'other';
}

const USE_WORDS: readonly (readonly [AssetUse, RegExp])[] = [
  ['idle', /闲置|未使用|停用/],
  ['contracted', /发包|承包/],
  ['let', /出租|租赁|租用/],
  ['public', /公用|公益|集体使用/],
  ['own-use', /自用|在用|使用中/],
];

/** The use that words name; null where they name none, as 账有实无 does. */
export function usageOfWords(words: string | null): AssetUse | null {
  const key = comparisonKey(words ?? '');
  return USE_WORDS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** `1996.1` may be a number that lost the last digit of 1996.10: only its year is sure. */
const MONTH_UNSURE = /^(\d{4})\.1$/;

/** Year, month or day as far as the words say it; null where they say none. No day is ever made up. */
export function acquiredOf(words: string | null): PartialDay | null {
  if (words === null) return null;
  const unsure = MONTH_UNSURE.exec(words)?.[1];
  const reading = parsePartialDay(unsure ?? words);
  return reading.kind === 'known' ? reading.from : null;
}

/** The books of an asset and the count that holds, as far as they are compared. */
export interface ComparedAsset {
  readonly bookQuantityMilli: number | null;
  readonly bookValueFen: number | null;
  readonly areaCentiMu: number | null;
  readonly countedDay: string | null;
  readonly foundQuantityMilli: number | null;
  readonly foundValueFen: number | null;
  readonly foundAreaCentiMu: number | null;
}

/** Something is there when there are pieces of it; where no pieces are written, when it has a value or an area. */
const isThere = (
  quantityMilli: number | null,
  valueFen: number | null,
  areaCentiMu: number | null,
): boolean => (quantityMilli === null ? (valueFen ?? 0) > 0 || (areaCentiMu ?? 0) > 0 : quantityMilli > 0);

const differ = (book: number | null, found: number | null): boolean =>
  book !== null && found !== null && book !== found;

/**
 * What a count shows against the books: 账有实无 or 实有账无 alone, else quantity (thousandths), value (original, 分) and
 * area (hundredths of 亩), each where both sides say it. Nothing before the first count.
 */
export function differencesOf(asset: ComparedAsset): AssetDifference[] {
  if (asset.countedDay === null) return [];
  const booked = isThere(asset.bookQuantityMilli, asset.bookValueFen, asset.areaCentiMu);
  const found = isThere(asset.foundQuantityMilli, asset.foundValueFen, asset.foundAreaCentiMu);
  if (booked && !found) return ['booked-not-found'];
  if (found && !booked) return ['found-not-booked'];
  if (!booked) return [];
  const compared: readonly (readonly [AssetDifference, boolean])[] = [
    ['quantity', differ(asset.bookQuantityMilli, asset.foundQuantityMilli)],
    ['value', differ(asset.bookValueFen, asset.foundValueFen)],
    ['area', differ(asset.areaCentiMu, asset.foundAreaCentiMu)],
  ];
  return compared.flatMap(([kind, differs]) => (differs ? [kind] : []));
}

/** A disposal that stands; the quantity in thousandths, null for all of it. */
interface StandingDisposal {
  readonly day: string;
  readonly quantityMilli: number | null;
}

/** The day since which nothing of an asset is left, by the disposals that stand, the earliest first; null while some is. */
export function goneDayOf(
  bookQuantityMilli: number | null,
  disposals: readonly StandingDisposal[],
): string | null {
  let left = bookQuantityMilli ?? Infinity;
  for (const { day, quantityMilli } of disposals) {
    left -= quantityMilli ?? Infinity;
    // Infinity less Infinity is no number: all of what nobody counted is gone as well.
    if (!(left > 0)) return day;
  }
  return null;
}

/** Fields as far as the rules need them. */
interface CheckedAsset {
  readonly name: string;
  readonly bookValueFen: number | null;
  readonly bookNetFen: number | null;
  readonly countedDay: string | null;
}

/** Refused `asset.name-missing`, `asset.net-exceeds`; invalid `asset.day-impossible`. */
export function checkAsset(asset: CheckedAsset): void {
  if (comparisonKey(asset.name) === '') throw refused('asset.name-missing', {}, '没有写资产名称');
  if (asset.bookValueFen !== null && (asset.bookNetFen ?? 0) > asset.bookValueFen)
    throw refused('asset.net-exceeds', {}, '净值多于原值,请核对两个金额');
  if (asset.countedDay !== null && !isDay(asset.countedDay))
    throw invalid('asset.day-impossible', { day: asset.countedDay }, `没有 ${asset.countedDay} 这一天`);
}

/** One line of counts as the latest is chosen: by day, and of one day the one recorded last. */
interface DatedCount {
  readonly id: string;
  readonly countedDay: string;
  readonly withdraws: string | null;
}

/** The count that holds among all lines of an asset: the latest that was not withdrawn. */
export function countThatHolds<Line extends DatedCount>(lines: readonly Line[]): Line | undefined {
  const withdrawn = new Set(lines.flatMap(({ withdraws }) => (withdraws === null ? [] : [withdraws])));
  return lines
    .filter(({ id, withdraws }) => withdraws === null && !withdrawn.has(id))
    .sort((a, b) => (a.countedDay + a.id < b.countedDay + b.id ? -1 : 1))
    .at(-1);
}

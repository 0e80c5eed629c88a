import { daysInMonth, isDay, type Day, type PartialDay } from '../kernel/calendar.js';
import { invalid, refused } from '../kernel/errors.js';
import { comparisonKey } from '../kernel/text.js';
import type { AgeingLine, ClaimClass, ClaimSetting, ClaimSide } from './claim.js';

/** The end of the levies that left most old arrears behind (税费改革). */
const LEVIES_ENDED: string = '2003-01-01';

/** Words of registers for each class, in the order in which they are looked for. */
const CLASS_WORDS: readonly (readonly [ClaimClass, RegExp])[] = [
  ['household-taxes', /税费尾欠|农户.*(?:税|提留|统筹|尾欠)|三提五统/],
  ['taxes-advanced', /垫付|垫交|垫税/],
  ['land-acquirer', /征地|占地补偿|土地补偿/],
  ['member-loan', /集体成员|社员|村民借款|成员借款/],
  ['own-unit', /内部|所属单位|组欠/],
  ['government', /政府|财政|部门/],
  ['foundation-loan', /基金会/],
  ['bank-loan', /银行|信用社|金融|贷款/],
  ['private-loan', /民间|高息|个人借款/],
  ['salaries', /工资|误工|报酬/],
  ['works', /工程/],
  ['current', /往来/],
  ['enterprise', /企业|公司|厂/],
  ['person', /个人/],
];

/** The class that the words of a register name; `other` where they name none. */
export function classOfWords(words: string | null): ClaimClass {
  const key = comparisonKey(words ?? '');
  return CLASS_WORDS.find(([, pattern]) => pattern.test(key))?.[0] ?? 'other';
}

/** The last day that a year, month or day allows: an age counted from it is never too great. */
export function lastDayOf(partial: PartialDay): string {
  const [year = '', month = '12', date] = partial.split('-');
  return `${year}-${month}-${date ?? String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`;
}

/** Whole years between the last day that a date allows and a day; null without a date, 0 for what lies ahead. */
export function ageYearsOn(origin: PartialDay | null, asOf: Day): number | null {
  if (origin === null) return null;
  const from = lastDayOf(origin);
  const years = Number(asOf.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, asOf.slice(5) < from.slice(5) ? years - 1 : years);
}

/** Did it surely arise before 2003? */
export const isBefore2003 = (origin: PartialDay | null): boolean =>
  origin !== null && lastDayOf(origin) < LEVIES_ENDED;

/** Fields as far as the rules need them. */
interface CheckedClaim {
  readonly counterparty: string;
  readonly principalFen: number;
  readonly openedFen: number;
  readonly interestFen: number;
  readonly dueDay: string | null;
  readonly confirmedDay: string | null;
}

/** Refused `claim.counterparty-missing`, `claim.opened-exceeds`; invalid `claim.day-impossible`. */
export function checkClaim(claim: CheckedClaim): void {
  if (comparisonKey(claim.counterparty) === '') {
    throw refused('claim.counterparty-missing', {}, '没有写债务人或债权人');
  }
  for (const day of [claim.dueDay, claim.confirmedDay]) {
    if (day !== null && !isDay(day)) throw invalid('claim.day-impossible', { day }, `没有 ${day} 这一天`);
  }
  if (claim.openedFen > claim.principalFen) {
    throw refused('claim.opened-exceeds', {}, '未偿还金额多于本金,请核对两个金额');
  }
}

/** One claim or debt as the ageing sees it. */
interface Aged {
  readonly side: ClaimSide;
  readonly originDay: PartialDay | null;
  readonly outstandingFen: number;
}

/** The outstanding amounts by age: for each side a line for every band, and a last one for what has no date. */
export function ageingOf(claims: Iterable<Aged>, bandYears: readonly number[], asOf: Day): AgeingLine[] {
  const ends = [...bandYears, null];
  const lines = (['claim', 'debt'] as const).flatMap((side) => [
    ...ends.map((belowYears, at) => ({
      side,
      fromYears: bandYears[at - 1] ?? 0,
      belowYears,
      rows: 0,
      outstandingFen: 0,
    })),
    { side, fromYears: null, belowYears: null, rows: 0, outstandingFen: 0 },
  ]);
  for (const { side, originDay, outstandingFen } of claims) {
    if (outstandingFen === 0) continue;
    const age = ageYearsOn(originDay, asOf);
    const line = lines.find(
      (one) =>
        one.side === side &&
        (age === null
          ? one.fromYears === null
          : one.fromYears !== null &&
            age >= one.fromYears &&
            (one.belowYears === null || age < one.belowYears)),
    );
    if (line === undefined) continue;
    line.rows += 1;
    line.outstandingFen += outstandingFen;
  }
  return lines;
}

/** Invalid `claim.setting-impossible` where bands do not ascend or a number cannot be. */
export function checkClaimSetting(setting: ClaimSetting): void {
  const { bandYears, freezeDay, warningFen, longStandingYears, highInterestBasisPoints } = setting;
  const ascends = bandYears.every(
    (years, at) => Number.isSafeInteger(years) && years > (bandYears[at - 1] ?? 0),
  );
  const whole = [warningFen ?? 0, longStandingYears, highInterestBasisPoints];
  const counts = whole.every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!ascends || bandYears.length === 0 || !counts || (freezeDay !== null && !isDay(freezeDay)))
    throw invalid('claim.setting-impossible', {}, '账龄分段须从小到大,日期和数值须存在');
}

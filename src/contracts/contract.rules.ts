import { dayOf, daysBetween, daysInMonth, isDay, type Day } from '../kernel/calendar.js';
import { invalid, refused } from '../kernel/errors.js';
import { comparisonKey } from '../kernel/text.js';
import { CONTRACT_TAGS, type ContractTag, type RentScheduleLine, type RentStand } from './contract.js';

/** A century of rents is more than any term. */
const YEARS_MAX = 100;
const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Is this the day of a month, as `10-31`? */
export const isMonthDay = (text: string): boolean => {
  const [, month, date] = MONTH_DAY.exec(text) ?? [];
  return month !== undefined && Number(date) <= daysInMonth(2000, Number(month));
};

/** The same day `years` later; 29 February becomes the 28th. */
export function yearsAfter(from: Day, years: number): Day {
  const year = Number(from.slice(0, 4)) + years;
  const month = Number(from.slice(5, 7));
  const made = dayOf(year, month, Math.min(Number(from.slice(8)), daysInMonth(year, month)));
  if (made === undefined) throw new Error(`no day ${years} years after ${from}`);
  return made;
}

/** The first `month-day` on or after a day; 29 February is the 28th in other years. */
function firstOnOrAfter(monthDay: string, from: Day): Day {
  const [month = 1, date = 1] = monthDay.split('-').map(Number);
  const year = Number(from.slice(0, 4));
  const inYear = (of: number): Day | undefined => dayOf(of, month, Math.min(date, daysInMonth(of, month)));
  const first = inYear(year);
  const found = first !== undefined && first >= from ? first : inYear(year + 1);
  if (found === undefined) throw new Error(`no ${monthDay} after ${from}`);
  return found;
}

/** What rent is computed from; money in 分. */
export interface RentTerms {
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly endedDay: Day | null;
  readonly rentFen: number | null;
  readonly dueMonthDay: string | null;
}

/** A rent that falls due. */
export interface RentDue {
  readonly day: Day;
  readonly amountFen: number;
}

/**
 * The rents of a contract that fall due up to a day, and the first one after it: one for each year of the term, on the
 * yearly day if one is agreed, else on the first day of that year. A last year that the term cuts short counts by its
 * days, rounded to the 分. Without a first day or a rent there are none.
 */
export function rentsOf(
  { fromDay, toDay, endedDay, rentFen, dueMonthDay }: RentTerms,
  until: Day,
): RentDue[] {
  if (fromDay === null || rentFen === null || rentFen === 0) return [];
  const lastDay = endedDay !== null && (toDay === null || endedDay < toDay) ? endedDay : toDay;
  const dues: RentDue[] = [];
  let begins = fromDay;
  for (let year = 1; year <= YEARS_MAX; year += 1) {
    if (lastDay !== null && begins > lastDay) break;
    const next = yearsAfter(fromDay, year);
    const share =
      lastDay === null || lastDay >= next
        ? rentFen
        : Math.round((rentFen * (daysBetween(begins, lastDay) + 1)) / daysBetween(begins, next));
    const day = dueMonthDay === null ? begins : firstOnOrAfter(dueMonthDay, begins);
    dues.push({ day, amountFen: share });
    if (day > until) break;
    begins = next;
  }
  return dues;
}

/** What is unpaid of each rent; payments go to the oldest first. */
function openRents(dues: readonly RentDue[], paidFen: number): (RentDue & { readonly openFen: number })[] {
  let left = paidFen;
  return dues.map((due) => {
    const openFen = Math.max(0, due.amountFen - Math.max(0, left));
    left -= due.amountFen;
    return { day: due.day, amountFen: due.amountFen, openFen };
  });
}

/**
 * The rents that fall due up to a day and the first after it, with what is unpaid of each; where nobody knows what was
 * paid before the contract was recorded, nobody knows that either.
 */
export const rentSchedule = (
  terms: RentTerms,
  paidBeforeFen: number | null,
  paidSinceFen: number,
  until: Day,
): RentScheduleLine[] =>
  openRents(rentsOf(terms, until), (paidBeforeFen ?? 0) + paidSinceFen).map((line) =>
    paidBeforeFen === null ? { ...line, openFen: null } : line,
  );

/**
 * How the rent stands on a day: payments go to the oldest rents first. `paidBeforeFen` is what was paid before the
 * contract was recorded; where nobody knows it, nothing is called overdue.
 */
export function rentStandOn(
  terms: RentTerms,
  paidBeforeFen: number | null,
  paidSinceFen: number,
  asOf: Day,
): RentStand {
  const paidFen = (paidBeforeFen ?? 0) + paidSinceFen;
  const rents = openRents(rentsOf(terms, asOf), paidFen);
  const due = rents.filter(({ day }) => day <= asOf);
  const open = due.filter(({ openFen }) => openFen > 0);
  const next = rents.find(({ day, openFen }) => day > asOf && openFen > 0);
  const known = paidBeforeFen !== null;
  const dueFen = due.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    dueFen,
    paidFen,
    overdueFen: known ? Math.max(0, dueFen - paidFen) : null,
    overdueSince: known ? (open[0]?.day ?? null) : null,
    overdueRents: known ? open.length : 0,
    nextDueDay: next?.day ?? null,
    nextDueFen: next?.openFen ?? 0,
  };
}

/** Fields as far as the rules need them. */
interface CheckedContract extends RentTerms {
  readonly thing: string;
  readonly signedDay: Day | null;
  readonly depositReturnedDay: Day | null;
  readonly depositFen: number | null;
}

/**
 * Refused `contract.thing-missing`, `contract.term-backwards`, `contract.no-deposit`; invalid
 * `contract.day-impossible`.
 */
export function checkContract(contract: CheckedContract): void {
  if (comparisonKey(contract.thing) === '') throw refused('contract.thing-missing', {}, '没有写合同标的');
  const { fromDay, toDay, signedDay, endedDay, depositReturnedDay, dueMonthDay } = contract;
  for (const day of [fromDay, toDay, signedDay, endedDay, depositReturnedDay]) {
    if (day !== null && !isDay(day))
      throw invalid('contract.day-impossible', { day }, `没有 ${String(day)} 这一天`);
  }
  if (dueMonthDay !== null && !isMonthDay(dueMonthDay))
    throw invalid('contract.day-impossible', { day: dueMonthDay }, `没有 ${dueMonthDay} 这一天`);
  for (const last of [toDay, endedDay]) {
    if (fromDay !== null && last !== null && last < fromDay)
      throw refused('contract.term-backwards', {}, '合同的截止日期早于起始日期');
  }
  if (depositReturnedDay !== null && (contract.depositFen ?? 0) === 0)
    throw refused('contract.no-deposit', {}, '没有写押金,不能写退还日期');
}

/** Tags as a row keeps them: `|expired|low-rent|`, in their order and each once; null for none. */
export function keptTags(tags: readonly string[]): string | null {
  const kept = CONTRACT_TAGS.filter((tag) => tags.includes(tag));
  return kept.length === 0 ? null : `|${kept.join('|')}|`;
}

/** The tags of a row. */
export const tagsOf = (kept: string | null): ContractTag[] =>
  CONTRACT_TAGS.filter((tag) => kept?.includes(`|${tag}|`) === true);

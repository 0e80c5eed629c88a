import { isDay } from '../kernel/calendar.js';
import { invalid, refused } from '../kernel/errors.js';
import { comparisonKey } from '../kernel/text.js';
import type { AccountKind, LoanKind, SubjectChart } from './fund.js';

/**
 * The code of a subject by its words (管理费用-招待费) or its code, in the chart that holds on the day; before the first
 * chart, the first one. Null where they name none: nothing is guessed.
 */
export function subjectCodeOf(
  charts: readonly SubjectChart[],
  words: string | null,
  day: string,
): string | null {
  const key = comparisonKey(words ?? '');
  if (key === '') return null;
  const chart = charts.findLast(({ from }) => from <= day) ?? charts[0];
  const subjects = chart?.subjects ?? [];
  const digits = /^\d{3,}/.exec(key)?.[0];
  if (digits !== undefined) return subjects.find(({ code }) => digits.startsWith(code))?.code ?? null;
  const named = subjects.filter(({ name }) => key.startsWith(comparisonKey(name)));
  return named.sort((a, b) => b.name.length - a.name.length)[0]?.code ?? null;
}

/** The kind of account that its name says; a basic account where it says nothing. */
export function accountKindOf(name: string): AccountKind {
  if (/现金/.test(name)) return 'cash';
  if (/一般/.test(name)) return 'general';
  return /专户|专用/.test(name) ? 'special' : 'basic';
}

/** The last digits of a number that a name carries: 基本户(尾号0001). */
export const tailOf = (name: string): string | null => /(\d{4})\D*$/.exec(name)?.[1] ?? null;

/** Fields of an entry as far as the rules need them. */
interface CheckedEntry {
  readonly day: string;
  readonly summary: string;
  readonly incomeFen: number;
  readonly expenseFen: number;
  readonly loan: LoanKind | null;
  readonly returnsId: string | null;
}

/** Refused `entry.summary-missing`, `entry.no-amount`, `entry.loan-way`; invalid `entry.day-impossible`. */
export function checkEntry({ day, summary, incomeFen, expenseFen, loan, returnsId }: CheckedEntry): void {
  if (!isDay(day)) throw invalid('entry.day-impossible', { day }, `没有 ${day} 这一天`);
  if (comparisonKey(summary) === '') throw refused('entry.summary-missing', {}, '没有写摘要');
  if (incomeFen + expenseFen === 0) throw refused('entry.no-amount', {}, '收入和支出都没有写');
  const lends = loan === 'lent' && expenseFen === 0;
  const returns = loan === 'returned' && incomeFen === 0;
  if (lends || returns || (returnsId !== null && loan !== 'returned'))
    throw refused('entry.loan-way', {}, '出借须是支出,归还须是收入,只有归还才能对应出借');
}

/**
 * Refused `account.name-missing`, `account.opening-day-missing`, `account.closed-before-opened`; invalid
 * `entry.day-impossible`.
 */
export function checkAccount(account: {
  readonly name: string;
  readonly openingFen: number;
  readonly openingDay: string | null;
  readonly openedDay: string | null;
  readonly closedDay: string | null;
}): void {
  if (comparisonKey(account.name) === '') throw refused('account.name-missing', {}, '没有写账户名称');
  if (account.openingFen !== 0 && account.openingDay === null)
    throw refused('account.opening-day-missing', {}, '写了期初余额,须写明是哪一天的');
  for (const day of [account.openingDay, account.openedDay, account.closedDay]) {
    if (day !== null && !isDay(day)) throw invalid('entry.day-impossible', { day }, `没有 ${day} 这一天`);
  }
  const { openedDay, closedDay } = account;
  if (openedDay !== null && closedDay !== null && closedDay < openedDay)
    throw refused('account.closed-before-opened', {}, '账户的销户日期早于开户日期');
}

import { day, daysInMonth, type Day } from '../kernel/calendar.js';
import { invalid, refused } from '../kernel/errors.js';
import {
  ADJUSTMENT_KINDS,
  CHANGE_KINDS,
  COMPARED_FIELDS,
  type ChangedValue,
  type ChangeKind,
  type FrozenCase,
  type Period,
  type ReturnChanges,
  type ReturnInput,
  type ReturnRowView,
} from './return.js';

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const MONTHS_OF_QUARTER = 3;

const two = (value: number): string => String(value).padStart(2, '0');

function spanOf(year: number, first: number, last: number): Pick<Period, 'firstDay' | 'lastDay'> {
  const text = String(year).padStart(4, '0');
  return {
    firstDay: day(`${text}-${two(first)}-01`),
    lastDay: day(`${text}-${two(last)}-${two(daysInMonth(year, last))}`),
  };
}

/** The period of a code; invalid `return.no-period`. */
export function periodOf(code: string): Period {
  const month = MONTH.exec(code);
  if (month !== null) {
    const number = Number(month[2]);
    return { code, kind: 'month', ...spanOf(Number(month[1]), number, number) };
  }
  const quarter = QUARTER.exec(code);
  if (quarter === null)
    throw invalid('return.no-period', { code }, `“${code}”不是月份(2026-11)或季度(2026-Q4)`);
  const last = Number(quarter[2]) * MONTHS_OF_QUARTER;
  return { code, kind: 'quarter', ...spanOf(Number(quarter[1]), last - MONTHS_OF_QUARTER + 1, last) };
}

/** The return of this period that stands, among returns of one campaign. */
export const standingOf = (returns: readonly ReturnRowView[], period: string): ReturnRowView | undefined =>
  returns.find((one) => one.period === period && one.supersededBy === null);

/** The last standing return of the same kind before a period. */
export function returnBefore(
  returns: readonly ReturnRowView[],
  { kind, code }: Period,
): ReturnRowView | null {
  const earlier = returns.filter(
    (one) => one.kind === kind && one.supersededBy === null && one.period < code,
  );
  return earlier.reduce<ReturnRowView | null>(
    (last, one) => (last === null || one.period > last.period ? one : last),
    null,
  );
}

/**
 * May this return be closed today? Periods follow one another, each once: what has been handed up for a later one is
 * not undercut. Refused `return.not-begun`, `return.closed-already`, `return.later-closed`, `return.other-superseded`,
 * `return.reason-missing`.
 */
export function mustBeClosable(
  period: Period,
  { supersedes, reason }: Pick<ReturnInput, 'supersedes' | 'reason'>,
  returns: readonly ReturnRowView[],
  today: Day,
): void {
  const { code, kind, firstDay } = period;
  if (firstDay > today) throw refused('return.not-begun', { code }, `${code} 还没有开始`);
  const later = returns.find((one) => one.kind === kind && one.supersededBy === null && one.period > code);
  if (later !== undefined)
    throw refused('return.later-closed', { code, later: later.period }, `${later.period} 已经关账`);
  const standing = standingOf(returns, code);
  const wanted = supersedes ?? null;
  if (standing === undefined) {
    if (wanted !== null) throw refused('return.other-superseded', { code }, '要替换的报表不是这一期的');
    return;
  }
  if (wanted === null) throw refused('return.closed-already', { code }, `${code} 已经关账`);
  if (wanted !== standing.id)
    throw refused('return.other-superseded', { code }, '要替换的报表不是这一期现在有效的那份');
  if ((reason ?? '').trim() === '') throw refused('return.reason-missing', {}, '请写明为什么要替换');
}

/** Which values of a case differ. */
export const changedValues = (from: FrozenCase, to: FrozenCase): ChangedValue[] =>
  COMPARED_FIELDS.filter((field) => from[field] !== to[field]).map((field) => ({
    field,
    from: from[field],
    to: to[field],
  }));

/** What becomes of a fact that was handed up when it changes later; money and states may go on, but not back. */
const CORRECTING: ReadonlySet<string> = new Set([
  'villageId',
  'categoryCode',
  'itemCode',
  'amountKind',
  'amountFen',
]);

/**
 * What a change is: null where nothing changed. Progress is what happened since; whatever takes back something that was
 * handed up is an adjustment: another village, category, item or amount, money that is less, a closure that was revoked.
 */
export function changeKind(
  from: FrozenCase | undefined,
  to: FrozenCase | undefined,
  beforeDay: Day,
): ChangeKind | null {
  if (from === undefined) {
    if (to === undefined) return null;
    return to.foundDay !== null && to.foundDay <= beforeDay ? 'late' : 'new';
  }
  if (to === undefined) return 'gone';
  const changed = changedValues(from, to);
  if (changed.length === 0) return null;
  const takenBack =
    to.recoveredFen < from.recoveredFen ||
    to.settledFen < from.settledFen ||
    (from.state === 'closed' && to.state !== 'closed');
  return takenBack || changed.some(({ field }) => CORRECTING.has(field)) ? 'corrected' : 'progress';
}

/** No change at all. */
export const noChanges = (): ReturnChanges => ({
  counts: Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>,
  adjustedFen: 0,
  rows: [],
});

/** How many changes are adjustments. */
export const adjustmentsOf = ({ counts }: Pick<ReturnChanges, 'counts'>): number =>
  ADJUSTMENT_KINDS.reduce((sum, kind) => sum + counts[kind], 0);

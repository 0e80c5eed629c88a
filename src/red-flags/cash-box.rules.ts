import type { Day } from '../kernel/calendar.js';
import { comparisonKey } from '../kernel/text.js';

/** An entry of a cash box; money in 分. */
export interface CashEntry {
  readonly id: string;
  readonly day: Day;
  readonly summary: string;
  readonly incomeFen: number;
  readonly expenseFen: number;
}

/** The most that a cash box held at the end of a day of a month, in 分. */
export interface CashPeak {
  readonly month: string;
  readonly peakFen: number;
  readonly peakDay: Day;
}

const BANKED = /存入|缴存|交存|送存|存银行|存信用社|解缴/;
const DRAWN = /提现|提取现金|提备用金/;

/**
 * Goes once through the entries of a cash box, in the order of its journal: what it held at most in each month, and by
 * which day each income was paid in at the bank, first in first paid in. Cash drawn from the bank is no income.
 */
export function walkCashBox(
  openingFen: number,
  entries: readonly CashEntry[],
): { peaks: CashPeak[]; bankedDay: Map<string, Day | null> } {
  const peaks: CashPeak[] = [];
  const bankedDay = new Map<string, Day | null>();
  const waiting: { id: string; fen: number }[] = [];
  let first = 0;
  let balanceFen = openingFen;
  entries.forEach((entry, index) => {
    const words = comparisonKey(entry.summary);
    balanceFen += entry.incomeFen - entry.expenseFen;
    if (entry.incomeFen > 0 && !DRAWN.test(words)) {
      waiting.push({ id: entry.id, fen: entry.incomeFen });
      bankedDay.set(entry.id, null);
    }
    let bankedFen = entry.expenseFen > 0 && BANKED.test(words) ? entry.expenseFen : 0;
    for (let oldest = waiting[first]; bankedFen > 0 && oldest !== undefined; oldest = waiting[first]) {
      const takenFen = Math.min(bankedFen, oldest.fen);
      bankedFen -= takenFen;
      oldest.fen -= takenFen;
      if (oldest.fen > 0) break;
      bankedDay.set(oldest.id, entry.day);
      first += 1;
    }
    if (entries[index + 1]?.day !== entry.day) notePeak(peaks, entry.day, balanceFen);
  });
  return { peaks, bankedDay };
}

function notePeak(peaks: CashPeak[], day: Day, balanceFen: number): void {
  const month = day.slice(0, 7);
  const last = peaks.at(-1);
  const peak = { month, peakFen: balanceFen, peakDay: day };
  if (last?.month !== month) peaks.push(peak);
  else if (balanceFen > last.peakFen) peaks[peaks.length - 1] = peak;
}

import { addDays, isDay, type Day } from '../kernel/calendar.js';
import { invalid, refused } from '../kernel/errors.js';

/** Invalid `entry.day-impossible`. */
export function checkStatement({ day }: { readonly day: string }): void {
  if (!isDay(day)) throw invalid('entry.day-impossible', { day }, `没有 ${day} 这一天`);
}

/**
 * From which day on the books of an account can say what it held: the end of the day before its opening day, at whose
 * start the opening balance stood. Null where no opening day is known.
 */
export const comparableFrom = (openingDay: Day | null): Day | null =>
  openingDay === null ? null : addDays(openingDay, -1);

/** Refused `statement.day-ahead` and `statement.before-opening`. */
export function checkStatementDay(day: Day, openingDay: Day | null, today: Day): void {
  if (day > today) throw refused('statement.day-ahead', { day }, `${day} 还没有到`);
  const from = comparableFrom(openingDay);
  if (from !== null && day < from)
    throw refused('statement.before-opening', { from }, `账户从 ${from} 日终起才有账面余额`);
}

/** An opening day never leaves a statement balance before the books; refused `account.opening-after-statement`. */
export function checkOpeningDay(openingDay: Day | null, firstStatementDay: Day | null): void {
  const from = comparableFrom(openingDay);
  if (from !== null && firstStatementDay !== null && firstStatementDay < from)
    throw refused(
      'account.opening-after-statement',
      { day: firstStatementDay },
      `账户已有 ${firstStatementDay} 的对账单余额,期初日期不能晚于它的次日`,
    );
}

/** Books less statement, in 分. */
export const differenceOf = ({
  bookFen,
  statementFen,
}: {
  readonly bookFen: number;
  readonly statementFen: number;
}): number => bookFen - statementFen;

import type { CashFlowLine } from '../../../funds/fund.js';

/** Every month from the first to the last: one without entries holds what the one before left, so that time runs evenly. */
export function everyMonth(lines: readonly CashFlowLine[]): readonly CashFlowLine[] {
  const all: CashFlowLine[] = [];
  for (const line of lines) {
    for (let last = all.at(-1); last && monthAfter(last.month) < line.month; last = all.at(-1)) {
      all.push({
        month: monthAfter(last.month),
        entries: 0,
        incomeFen: 0,
        expenseFen: 0,
        closingFen: last.closingFen,
      });
    }
    all.push(line);
  }
  return all;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}

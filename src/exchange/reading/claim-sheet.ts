import { isBefore2003 } from '../../claims-debts/claim.rules.js';
import type { ClaimSide } from '../../claims-debts/claim.js';
import { CLAIM_COLUMNS, type ClaimColumnKey } from '../../claims-debts/claim.sheet.js';
import type { PartialDay } from '../../kernel/calendar.js';
import type { AroundRow, RegisterRowReading, RegisterSheet, RowValues } from './register-sheet.js';

type Key = Exclude<ClaimColumnKey, 'village'>;
type Values = RowValues<Key>;

/** A column of debtors makes it a table of claims, one of creditors a table of debts; else a column says it. */
const SIDE_COLUMNS: readonly (readonly [Key, ClaimSide])[] = [
  ['debtor', 'claim'],
  ['creditor', 'debt'],
];

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function readRow(values: Values, around: AroundRow<Key>): RegisterRowReading | undefined {
  const sides = SIDE_COLUMNS.filter(([key]) => text(values[key]) !== null);
  const [first, second] = sides;
  const side = first && !second ? first[1] : text(values.side);
  const counterparty = text((first && values[first[0]]) ?? values.counterparty);
  if (side !== 'claim' && side !== 'debt') {
    around.fault('claim-side-unclear', null, counterparty ?? '');
    return undefined;
  }
  if (counterparty === null) {
    around.fault('counterparty-missing', null, '');
    return undefined;
  }
  const principalFen = values.principalFen;
  if (typeof principalFen !== 'number') {
    around.fault('amount-missing', 'principalFen', '');
    return undefined;
  }
  const stated = values.openedFen;
  if (typeof stated === 'number' && stated > principalFen) {
    around.fault('unpaid-exceeds-amount', 'openedFen', String(stated / 100));
  }
  const openedFen = typeof stated === 'number' ? stated : principalFen;
  const originDay = text(values.originDay) as PartialDay | null;
  const { side: _side, debtor: _debtor, creditor: _creditor, ...others } = values;
  const interestFen = typeof values.interestFen === 'number' ? values.interestFen : 0;
  const old = isBefore2003(originDay) ? 1 : 0;
  const debts = { 'debts.unpaidFen': openedFen, 'debts.interestFen': interestFen };
  return {
    fields: { ...others, side, counterparty, principalFen, openedFen },
    title: counterparty,
    figures: {
      [`${side}s.rows`]: 1,
      [`${side}s.amountFen`]: principalFen,
      [`${side}s.before2003Rows`]: old,
      [`${side}s.before2003Fen`]: old * principalFen,
      ...(side === 'debt' ? debts : {}),
    },
    identity: [side, counterparty, originDay, text(values.classAsWritten), text(values.purpose)],
  };
}

/** Sheets of claims and of debts. */
export const CLAIM_SHEET: RegisterSheet<Key> = {
  columns: CLAIM_COLUMNS as RegisterSheet<Key>['columns'],
  recordKeys: ['debtor', 'creditor', 'counterparty'],
  missing: (keys) =>
    ['debtor', 'creditor', 'counterparty'].some((key) => keys.has(key)) ? [] : ['债务人或债权人'],
  measured: ['principalFen', 'interestFen', 'openedFen'],
  table: () => ({ row: readRow }),
};

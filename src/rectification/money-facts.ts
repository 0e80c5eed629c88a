import { disposedFen, settledFen } from '../cases/case-figures.js';
import type { CaseStanding } from '../cases/case-standing.js';
import type { MoneyFacts } from './money.js';

/** A case as the rules of money see it. */
export const moneyFacts = (row: CaseStanding['row']): MoneyFacts => ({
  state: row.state,
  amountKind: row.amountKind,
  amountFen: row.amountFen,
  settledFen: settledFen(row),
  recoveredFen: row.recoveredFen,
  disposedFen: disposedFen(row),
  countsFromDay: row.countsFromDay,
});

import type { CaseStanding } from '../cases/case-standing.js';
import { settledFen } from './move-facts.js';
import type { MoneyFacts } from './money.js';

/** A case as the rules of money see it. */
export const moneyFacts = (row: CaseStanding['row']): MoneyFacts => ({
  state: row.state,
  amountKind: row.amountKind,
  amountFen: row.amountFen,
  settledFen: settledFen(row),
  recoveredFen: row.recoveredFen,
  disposedFen: row.returnedFen + row.turnedOverFen + row.householdsFen + row.heldFen,
  countsFromDay: row.countsFromDay,
});

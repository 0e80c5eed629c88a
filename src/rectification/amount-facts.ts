import type { CaseStanding } from '../cases/case-standing.js';
import type { AmountBefore } from './amount.js';
import type { AmountFacts } from './amount.rules.js';
import { moneyFacts } from './money-facts.js';

/** The amount that a case had before its money was counted elsewhere; null where it is its own. */
export const amountBefore = ({ sameMoneyBefore }: CaseStanding['row']): AmountBefore | null =>
  sameMoneyBefore === null ? null : (JSON.parse(sameMoneyBefore) as AmountBefore);

/** A case as the rules of amounts see it. */
export const amountFacts = (row: CaseStanding['row']): AmountFacts => ({
  ...moneyFacts(row),
  selfAmountFen: row.selfAmountFen,
  verifiedAmountFen: row.verifiedAmountFen,
  verifiedBasis: row.verifiedBasis,
  sameMoneyAs: row.sameMoneyAs,
  sameMoneyBefore: amountBefore(row),
});

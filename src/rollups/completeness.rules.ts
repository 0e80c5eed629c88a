import type { Id } from '../kernel/ids.js';
import {
  COMPLETENESS_PARTS,
  type CompletenessFigures,
  type CompletenessLine,
  type CompletenessOf,
  type CompletenessPart,
} from './completeness.js';

/** What one register holds of one village. */
export interface CompletenessRow extends CompletenessFigures {
  readonly part: CompletenessPart;
  readonly villageId: Id;
}

const NOTHING: CompletenessFigures = {
  rows: 0,
  proved: 0,
  unproved: 0,
  lastDay: null,
  amountFen: 0,
  areaCentiMu: 0,
  differing: 0,
};

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

const added = (one: CompletenessFigures, other: CompletenessFigures): CompletenessFigures => ({
  rows: one.rows + other.rows,
  proved: one.proved + other.proved,
  unproved: one.unproved + other.unproved,
  lastDay: later(one.lastDay, other.lastDay),
  amountFen: one.amountFen + other.amountFen,
  areaCentiMu: one.areaCentiMu + other.areaCentiMu,
  differing: one.differing + other.differing,
});

const partsOf = (figures: (part: CompletenessPart) => CompletenessFigures): CompletenessOf => ({
  cases: figures('cases'),
  accounts: figures('accounts'),
  entries: figures('entries'),
  assets: figures('assets'),
  resources: figures('resources'),
  contracts: figures('contracts'),
  claims: figures('claims'),
  debts: figures('debts'),
});

/** The villages in their order, each with every part, also those of which nothing is registered; and all of them added up. */
export function completenessOf(
  villages: readonly { readonly id: Id; readonly name: string }[],
  rows: readonly CompletenessRow[],
): { readonly lines: readonly CompletenessLine[]; readonly total: CompletenessOf } {
  const found = new Map(rows.map(({ part, villageId, ...figures }) => [`${villageId} ${part}`, figures]));
  const lines = villages.map(({ id, name }): CompletenessLine => {
    const own = partsOf((part) => found.get(`${id} ${part}`) ?? NOTHING);
    // An account holds what it held first and what came and went since.
    const accounts = { ...own.accounts, amountFen: own.accounts.amountFen + own.entries.amountFen };
    const of = { ...own, accounts };
    const missing = COMPLETENESS_PARTS.filter((part) => part !== 'cases' && of[part].rows === 0);
    return { villageId: id, villageName: name, of, missing, zeroReport: of.cases.rows === 0 };
  });
  const total = partsOf((part) => lines.reduce((sum, { of }) => added(sum, of[part]), NOTHING));
  return { lines, total };
}

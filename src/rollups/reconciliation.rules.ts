import { CATEGORY_CODES, type CategoryCode, type DeclarationView } from '../campaigns/campaign.js';
import type { ReconciliationDifference, ReconciliationLine, ReconciliationView } from './reconciliation.js';

/** What a declaration says, as far as reconciliation goes by it. */
export type StatedFigures = Pick<DeclarationView, 'statedCases' | 'statedAmountFen' | 'lines'>;

/** What the ledger has; counts in 件 by category code and by item code, money in 分. */
export interface LedgerFigures {
  readonly cases: number;
  readonly amountFen: number;
  readonly byCategory: ReadonlyMap<string, number>;
  readonly byItem: ReadonlyMap<string, number>;
}

/** One category as it is stated. */
interface StatedCategory {
  readonly code: CategoryCode;
  /** The category's own line; null where only items are stated. */
  readonly own: { readonly name: string; readonly cases: number } | null;
  readonly items: readonly { readonly code: string; readonly name: string; readonly cases: number }[];
  readonly itemsSum: number | null;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function statedCategories(stated: StatedFigures): StatedCategory[] {
  return CATEGORY_CODES.flatMap((code) => {
    const lines = stated.lines.filter((line) => line.categoryCode === code);
    if (lines.length === 0) return [];
    const own = lines.find((line) => line.itemNo === null);
    const items = lines
      .filter((line) => line.itemNo !== null)
      .map((line) => ({ code: `${code}/${line.itemNo}`, name: line.name, cases: line.statedCases }));
    return [
      {
        code,
        own: own === undefined ? null : { name: own.name, cases: own.statedCases },
        items,
        itemsSum: items.length === 0 ? null : sum(items.map((item) => item.cases)),
      },
    ];
  });
}

/** A category's stated figure: its own line, and where there is none the sum of its items. */
const casesOf = (category: StatedCategory): number => category.own?.cases ?? category.itemsSum ?? 0;

/**
 * Stated total against the sum of the stated lines and against the ledger, and every stated line against the ledger.
 * Each difference is told; nothing is repaired. `nameOf` gives the campaign's name of a category.
 */
export function reconcile(
  campaign: string,
  stated: StatedFigures | null,
  ledger: LedgerFigures,
  nameOf: (category: CategoryCode) => string,
): ReconciliationView {
  const categories = stated === null ? [] : statedCategories(stated);
  const statedLinesSum = categories.length === 0 ? null : { cases: sum(categories.map(casesOf)) };
  const differences: ReconciliationDifference[] = [];
  const compare = (what: string, statedFigure: number | null | undefined, computed: number | null): void => {
    if (statedFigure === null || statedFigure === undefined || computed === null) return;
    const difference = statedFigure - computed;
    if (difference !== 0) differences.push({ what, stated: statedFigure, computed, difference });
  };
  compare('cases', stated?.statedCases, ledger.cases);
  compare('amountFen', stated?.statedAmountFen, ledger.amountFen);
  compare('statedLinesSum', stated?.statedCases, statedLinesSum?.cases ?? null);
  for (const category of categories) {
    compare(`category:${category.code}`, casesOf(category), ledger.byCategory.get(category.code) ?? 0);
    compare(`itemsSum:${category.code}`, category.own?.cases, category.itemsSum);
    for (const item of category.items) {
      compare(`item:${item.code}`, item.cases, ledger.byItem.get(item.code) ?? 0);
    }
  }
  return {
    campaign,
    ties: differences.length === 0,
    stated: stated === null ? null : { cases: stated.statedCases, amountFen: stated.statedAmountFen },
    statedLinesSum,
    ledger: { cases: ledger.cases, amountFen: ledger.amountFen },
    differences,
    lines: stated === null ? [] : reconciliationLines(categories, ledger, nameOf),
  };
}

function reconciliationLines(
  categories: readonly StatedCategory[],
  ledger: LedgerFigures,
  nameOf: (category: CategoryCode) => string,
): ReconciliationLine[] {
  return CATEGORY_CODES.flatMap((code): ReconciliationLine[] => {
    const ledgerCases = ledger.byCategory.get(code) ?? 0;
    const category = categories.find((one) => one.code === code);
    if (category === undefined) {
      if (ledgerCases === 0) return [];
      return [{ code, name: nameOf(code), statedCases: null, statedItemsSum: null, ledgerCases }];
    }
    return [
      {
        code,
        name: category.own?.name ?? nameOf(code),
        statedCases: casesOf(category),
        statedItemsSum: category.itemsSum,
        ledgerCases,
      },
      ...category.items.map((item) => ({
        code: item.code,
        name: item.name,
        statedCases: item.cases,
        statedItemsSum: null,
        ledgerCases: ledger.byItem.get(item.code) ?? 0,
      })),
    ];
  });
}

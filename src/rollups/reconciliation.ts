/** One difference between what is stated and what is computed; counts in 件, money in 分. */
export interface ReconciliationDifference {
  /**
   * `cases` and `amountFen` (stated total against the ledger), `statedLinesSum` (stated total against the sum of the
   * stated lines), `category:funds` and `item:funds/2` (a stated line against the ledger), `itemsSum:funds` (a
   * category's stated figure against the sum of its stated items).
   */
  readonly what: string;
  readonly stated: number;
  readonly computed: number;
  /** Stated minus computed. */
  readonly difference: number;
}

/** One stated line beside the ledger. */
export interface ReconciliationLine {
  /** `funds` or `funds/2`. */
  readonly code: string;
  readonly name: string;
  /** Null for a category that has cases in the ledger and no word in the declaration. */
  readonly statedCases: number | null;
  /** What the stated items of a category add up to; null for an item and where no items are stated. */
  readonly statedItemsSum: number | null;
  readonly ledgerCases: number;
}

/** A campaign's declaration against the sum of its own lines and against the ledger. Nothing is repaired. */
export interface ReconciliationView {
  readonly campaign: string;
  /** No difference was found; also where nothing is stated. */
  readonly ties: boolean;
  /** Null where the campaign has no declaration. */
  readonly stated: { readonly cases: number | null; readonly amountFen: number | null } | null;
  /** Null where no lines are stated. */
  readonly statedLinesSum: { readonly cases: number } | null;
  readonly ledger: { readonly cases: number; readonly amountFen: number };
  readonly differences: readonly ReconciliationDifference[];
  /** Every stated line beside the ledger, also those that agree, in order of categories. */
  readonly lines: readonly ReconciliationLine[];
}

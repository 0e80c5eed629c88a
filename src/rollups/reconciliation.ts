/** One difference between what is stated and what is computed; counts in 件, money in 分. */
export interface ReconciliationDifference {
  /** `cases`, `amountFen`, `statedLinesSum`, `category:funds`, `item:funds/2`. */
  readonly what: string;
  readonly stated: number;
  readonly computed: number;
  readonly difference: number;
}

/** A campaign's declaration against the sum of its own lines and against the ledger. */
export interface ReconciliationView {
  readonly campaign: string;
  readonly ties: boolean;
  /** Null where the campaign has no declaration. */
  readonly stated: { readonly cases: number | null; readonly amountFen: number | null } | null;
  readonly statedLinesSum: { readonly cases: number } | null;
  readonly ledger: { readonly cases: number; readonly amountFen: number };
  readonly differences: readonly ReconciliationDifference[];
  /** Every stated line beside the ledger, also those that agree. */
  readonly lines: readonly {
    readonly code: string;
    readonly name: string;
    readonly statedCases: number;
    readonly statedItemsSum: number | null;
    readonly ledgerCases: number;
  }[];
}

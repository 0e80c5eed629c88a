/** A word in both languages of the ledger; Chinese is what leaves the office. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** The languages that every label has. */
export type Language = keyof Label;

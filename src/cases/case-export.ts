import type { CaseDetailInput } from './case.js';
import type { CaseRow } from './case.entity.js';

/** Columns of a case that may be empty in every row of a register. */
export type OptionalCaseColumn = {
  [Key in keyof CaseRow]: null extends CaseRow[Key] ? Key : never;
}[keyof CaseRow];

/** What a register has before its rows are read. */
export interface RegisterOutline {
  readonly cases: number;
  /** Columns that have a value in some row. */
  readonly filled: ReadonlySet<OptionalCaseColumn>;
  /** Some row has details. */
  readonly details: boolean;
  /** Some deadline is a word that no import takes for one: 半月内. */
  readonly deadlineInWords: boolean;
}

/** One case as a register prints it. */
export type ExportedCase = Readonly<CaseRow> & {
  readonly villageName: string | null;
  readonly groupName: string | null;
  readonly itemName: string | null;
  readonly details: readonly CaseDetailInput[];
};

import type { CaseDetailInput } from './case.js';
import type { CaseRow } from './case.entity.js';
import { SETTLED_FIGURES } from './case-figures.js';

/** Columns that are read of every case: its number, and what its figures and its village come from. */
export const READ_OF_EVERY_CASE = [
  'id',
  'no',
  'villageId',
  'categoryCode',
  'itemCode',
  'state',
  'description',
  'amountKind',
  'amountFen',
  ...SETTLED_FIGURES,
] as const satisfies readonly (keyof CaseRow)[];

/** Columns that a register prints, and that may be empty in every row of it. */
export const PRINTED_IF_FILLED = [
  'groupId',
  'nature',
  'source',
  'occurredFrom',
  'occurredTo',
  'foundDay',
  'cause',
  'selfAmountFen',
  'verifiedAmountFen',
  'areaCentiMu',
  'quantityMilli',
  'quantityUnit',
  'policyBasis',
  'responsiblePerson',
  'responsiblePost',
  'responsibleStatus',
  'leader',
  'responsibleUnit',
  'rectifier',
  'measures',
  'dueDay',
  'dueAsWritten',
  'progressText',
  'resultText',
  'handlingText',
  'note1',
  'note2',
  'note3',
  'sheetNumber',
  'mark',
] as const satisfies readonly (keyof CaseRow)[];
export type OptionalCaseColumn = (typeof PRINTED_IF_FILLED)[number];

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

/** One case as a register prints it; a column that is empty in every row of the register is left out. */
export type ExportedCase = Readonly<Pick<CaseRow, (typeof READ_OF_EVERY_CASE)[number]>> & {
  readonly [Column in OptionalCaseColumn]?: CaseRow[Column];
} & {
  readonly villageName: string | null;
  readonly groupName: string | null;
  readonly itemName: string | null;
  readonly details: readonly CaseDetailInput[];
};

import type { Day } from '../kernel/calendar.js';
import type { CountingFigure } from '../rollups/counting-figures.js';
import type { FormRowView } from './form.js';

/** A name on the form that names nothing the ledger knows. */
export interface FormUnknownRow {
  readonly row: number;
  readonly text: string;
  /** Which of the row's two names it is. */
  readonly second: boolean;
  readonly ambiguous: boolean;
  /** Names that resemble it; for show, never applied. */
  readonly suggestions: readonly string[];
}

/** A line of the ledger that has no row on the form. */
export interface FormLeftLine {
  readonly code: string;
  readonly name: string;
  /** Its figures by the columns of the block, as they would have been written; empty before a form is filled. */
  readonly figures: readonly { readonly column: number; readonly text: string }[];
}

/** How the rows of a block and the lines of the ledger found each other. */
export interface FormBlockMatch {
  readonly matched: readonly { readonly row: number; readonly name: string }[];
  readonly unknown: readonly FormUnknownRow[];
  /** Rows of sums and headings, which are left as they are. */
  readonly skipped: readonly { readonly row: number; readonly text: string }[];
  readonly left: readonly FormLeftLine[];
}

/** What a mapping finds on a form, in the order of its blocks. */
export interface FormMatchView {
  readonly blocks: readonly FormBlockMatch[];
  /** Texts that would be overwritten. */
  readonly overwrites: readonly FormFilledCell[];
}

/** A cell with what stands in it. */
export interface FormFilledCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A total of the form that is not the ledger's; in plain digits of the column's unit. */
export interface FormTotalDifference extends Omit<FormFilledCell, 'text'> {
  readonly form: string;
  readonly ledger: string;
  /** The form's less the ledger's. */
  readonly difference: string;
}

/** How the form's own totals stand to those of the ledger. */
export interface FormTotals {
  /** How many are the same. */
  readonly agree: number;
  readonly differ: readonly FormTotalDifference[];
  /** Totals whose formulas do more than add up: to be looked at once the file is open. */
  readonly unread: readonly FormFilledCell[];
}

/** The days that a filled form speaks of; those of the period before follow from them. */
export interface FormDays {
  readonly from: Day;
  readonly asOf: Day;
  readonly previousFrom: Day;
  readonly previousAsOf: Day;
}

/** A form as it would be filled now. */
export interface FormFillView extends FormMatchView {
  readonly form: Pick<FormRowView, 'id' | 'name' | 'version' | 'townCode'>;
  readonly campaign: string;
  readonly days: FormDays;
  readonly filled: readonly FormFilledCell[];
  /** Figures that the actor may not read, or that the campaign does not count; their cells are left. */
  readonly withheld: readonly CountingFigure[];
  /** Cells left as they are: a form kept earlier asks there for a figure of a category that it has none of. */
  readonly ofNoCategory: readonly FormFilledCell[];
  readonly totals: FormTotals;
  /** Cases whose amount is not determined, where the form asks for money: a gap in its sums. */
  readonly undetermined: number;
}

/** What may be asked of a form that is to be filled. */
export interface FormFillQuestion {
  readonly campaign: string;
  readonly from: Day;
  /** Not after today. */
  readonly asOf: Day;
}

/** A filled form that was written to a file. */
export interface FormFillResult extends Omit<FormFillView, 'filled'> {
  readonly file: string;
  /** SHA-256 of its bytes in hexadecimal. */
  readonly sha256: string;
  readonly cells: number;
  readonly heads: readonly string[];
}

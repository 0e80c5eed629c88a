import type { ReportCheck } from './report-check.js';

/** A cumulative figure that is lower than in the month before. */
export interface FallenFigure {
  readonly report: number;
  readonly before: number;
  readonly what: 'foundCases' | 'doneCases' | 'amountFen' | 'recoveredFen';
  readonly was: number;
  readonly is: number;
}

/** A paragraph that stands word for word in several reports. */
export interface SameParagraph {
  readonly text: string;
  readonly reports: readonly number[];
  /** Same town, another month. */
  readonly ownLastMonth: boolean;
}

/** Several reports beside one another; numbers are places in the list of reports. */
export interface ReportComparison {
  readonly fallen: readonly FallenFigure[];
  readonly same: readonly SameParagraph[];
  readonly zeroReports: readonly number[];
}

/** The answer for one or several reports. */
export interface ReportsChecked {
  readonly reports: readonly ReportCheck[];
  readonly comparison: ReportComparison | null;
}

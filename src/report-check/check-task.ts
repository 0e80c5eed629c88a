import type { ReportsChecked } from './comparison.js';
import type { ReportInput } from './report-check.js';
import { checkReports } from './reports.rules.js';

/** Checks long reports in the child process. */
export const run = (reports: readonly ReportInput[]): Promise<ReportsChecked> =>
  Promise.resolve(checkReports(reports));

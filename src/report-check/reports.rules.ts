import type { ReportsChecked } from './comparison.js';
import type { ReportInput } from './report-check.js';
import { compareReports } from './comparison.rules.js';
import { checkReport } from './report-check.rules.js';

/** Checks one report or several; several are compared as well. */
export function checkReports(inputs: readonly ReportInput[]): ReportsChecked {
  const reports = inputs.map(checkReport);
  return { reports, comparison: reports.length > 1 ? compareReports(reports) : null };
}

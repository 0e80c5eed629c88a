import type { ReportsChecked } from '../../report-check/comparison.js';
import type { ReportInput } from '../../report-check/report-check.js';
import { address, write } from './http.js';

/** The text of a dropped file; nothing of it is kept. */
export const textOfReport = (content: Blob, signal?: AbortSignal): Promise<{ readonly text: string }> =>
  write('POST', address('/report-check/text'), {
    raw: { content, type: 'application/octet-stream' },
    long: true,
    signal,
  });

/** What one report or several say; nothing of them is kept. */
export const checkReports = (
  reports: readonly ReportInput[],
  signal?: AbortSignal,
): Promise<ReportsChecked> =>
  write('POST', address('/report-check'), { body: { reports }, long: true, signal });

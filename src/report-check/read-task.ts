import { readReportFile } from './report-text.js';

/** Reads the text of a report's file in the child process. */
export const run = ({ path }: { readonly path: string }): Promise<string> => readReportFile(path);

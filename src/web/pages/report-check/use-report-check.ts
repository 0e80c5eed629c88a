import { useEffect, useRef, useState } from 'react';
import type { ReportsChecked } from '../../../report-check/comparison.js';
import { REPORT_LIMITS, type ReportInput } from '../../../report-check/report-check.js';
import { checkReports, textOfReport } from '../../api/report-check.js';
import type { DroppedFile } from '../cases/dropped-files.js';

/** How far reading and checking have come; `done` of `total` files are read. */
export interface CheckProgress {
  readonly step: 'reading' | 'checking';
  readonly done: number;
  readonly total: number;
}

/** A file that could not be read. */
export interface UnreadFile {
  readonly name: string;
  readonly error: unknown;
}

/** The reports that were handed in, what they say, and how to hand in more. */
export interface ReportChecking {
  readonly checked: ReportsChecked | null;
  readonly progress: CheckProgress | null;
  readonly unread: readonly UnreadFile[];
  readonly error: unknown;
  readonly tooMany: boolean;
  readonly addTexts: (reports: readonly ReportInput[]) => Promise<void>;
  readonly addFiles: (files: readonly DroppedFile[]) => Promise<void>;
  readonly stop: () => void;
  readonly clear: () => void;
}

const nameOf = ({ path }: DroppedFile): string => path.slice(-REPORT_LIMITS.nameCharacters);

/** Reads files one after the other and checks everything that was handed in so far; leaving the page stops it. */
export function useReportCheck(): ReportChecking {
  const [reports, setReports] = useState<readonly ReportInput[]>([]);
  const [checked, setChecked] = useState<ReportsChecked | null>(null);
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const [unread, setUnread] = useState<readonly UnreadFile[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [tooMany, setTooMany] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const begin = (): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    setError(null);
    return running.current.signal;
  };
  const check = async (added: readonly ReportInput[], signal: AbortSignal): Promise<void> => {
    const all = [...reports, ...added];
    setTooMany(all.length > REPORT_LIMITS.reports);
    if (all.length > REPORT_LIMITS.reports || added.length === 0) {
      setProgress(null);
      return;
    }
    setProgress({ step: 'checking', done: all.length, total: all.length });
    try {
      const answer = await checkReports(all, signal);
      setReports(all);
      setChecked(answer);
    } catch (failure) {
      if (!signal.aborted) setError(failure);
    }
    if (!signal.aborted) setProgress(null);
  };
  const addFiles = async (files: readonly DroppedFile[]): Promise<void> => {
    const signal = begin();
    const { read, failed } = await readFiles(files, signal, setProgress);
    if (signal.aborted) return;
    setUnread(failed);
    await check(read, signal);
  };
  const stop = (): void => {
    running.current?.abort();
    setProgress(null);
  };
  return {
    checked,
    progress,
    unread,
    error,
    tooMany,
    addTexts: (added) => check(added, begin()),
    addFiles,
    stop,
    clear: () => {
      stop();
      setReports([]);
      setChecked(null);
      setUnread([]);
      setError(null);
      setTooMany(false);
    },
  };
}

/** Reads the files one after the other; one that cannot be read does not keep the others. */
async function readFiles(
  files: readonly DroppedFile[],
  signal: AbortSignal,
  onProgress: (progress: CheckProgress) => void,
): Promise<{ readonly read: readonly ReportInput[]; readonly failed: readonly UnreadFile[] }> {
  const read: ReportInput[] = [];
  const failed: UnreadFile[] = [];
  for (const [done, file] of files.entries()) {
    if (signal.aborted) break;
    onProgress({ step: 'reading', done: done + 1, total: files.length });
    try {
      const { text } = await textOfReport(file.file, signal);
      read.push({ name: nameOf(file), text });
    } catch (error) {
      if (!signal.aborted) failed.push({ name: nameOf(file), error });
    }
  }
  return { read, failed };
}

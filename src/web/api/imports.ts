import { useQuery } from '@tanstack/react-query';
import type { ImportReport, ImportRowView } from '../../exchange/import-report.js';
import type { AnsweredRow, ImportKind, ImportMapping } from '../../exchange/import.js';
import type { JobView } from '../../jobs/job.js';
import type { Page } from '../../kernel/paging.js';
import { address, get, write } from './http.js';

const path = (id: string, rest = ''): string => `/imports/${encodeURIComponent(id)}${rest}`;

/** What began: the import and the job to watch. */
export interface Started {
  readonly id: string;
  readonly jobId: string;
}

/** Sends a workbook or pasted rows to be read; nothing is written until the import is applied. */
export const readFile = (
  kind: ImportKind,
  campaign: string,
  { name, opening }: { readonly name: string; readonly opening: boolean },
  content: Blob | string,
  signal?: AbortSignal,
): Promise<Started> =>
  write('POST', address(`/imports/${kind}`, { campaign, dryRun: true, takeGood: false, opening, name }), {
    raw: {
      content,
      type: typeof content === 'string' ? 'text/plain; charset=utf-8' : 'application/octet-stream',
    },
    signal,
    long: true,
  });

const importsKey = ['imports'] as const;

/** Past imports, newest first. */
export const useImports = (campaign: string, page: number, size: number) =>
  useQuery({
    queryKey: [...importsKey, 'list', campaign, page, size],
    queryFn: ({ signal }) => get<Page<ImportRowView>>('/imports', { campaign, page, size }, signal),
    enabled: campaign !== '',
  });

/** The report of one import; asked again while it is still being read or written. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: [...importsKey, 'one', id],
    queryFn: ({ signal }) => get<ImportReport>(path(id), {}, signal),
    enabled: id !== '',
    refetchInterval: ({ state }) =>
      state.data?.state === 'reading' || state.data?.state === 'applying' ? 700 : false,
  });

/** Carries out what the report planned. */
export const applyImport = (id: string, takeGood: boolean): Promise<Started> =>
  write('POST', address(path(id, '/apply')), { body: { takeGood } });

/** Takes an import back while nothing was built on it. */
export const undoImport = (id: string): Promise<ImportReport> =>
  write('POST', address(path(id, '/undo')), { body: {} });

/** Remembers what unknown spellings mean and reads the file again. */
export const mapSpellings = (id: string, mappings: readonly ImportMapping[]): Promise<Started> =>
  write('POST', address(path(id, '/mappings')), { body: { mappings } });

/** Says of rows whether they are ones that are there, and reads the file again. */
export const sayOfRows = (id: string, answers: readonly AnsweredRow[]): Promise<Started> =>
  write('POST', address(path(id, '/answers')), { body: { answers } });

/** Where the fault workbook is to be had. */
export const faultsAddress = (id: string): string => address(path(id, '/faults.xlsx'));

/** Watches long work until it has ended. */
export const useJob = (id: string | null) =>
  useQuery({
    queryKey: ['jobs', id],
    queryFn: ({ signal }) => get<JobView>(`/jobs/${encodeURIComponent(id ?? '')}`, {}, signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : 400),
  });

/** Is this work over, well or badly? */
export const hasEnded = (job: JobView): boolean => job.state !== 'waiting' && job.state !== 'running';

/** Stops long work. */
export const cancelJob = (id: string): Promise<unknown> =>
  write('DELETE', address(`/jobs/${encodeURIComponent(id)}`));

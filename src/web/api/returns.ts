import { useQuery } from '@tanstack/react-query';
import type { JobView } from '../../jobs/job.js';
import type {
  ExplainedChange,
  ReturnChanges,
  ReturnCheck,
  ReturnInput,
  ReturnRowView,
  ReturnView,
} from '../../returns/return.js';
import { address, get, write } from './http.js';

export const returnsKey = ['returns'] as const;

/** Changes with who made them and why. */
export type Explained = Omit<ReturnChanges, 'rows'> & { readonly rows: readonly ExplainedChange[] };

/** The returns of a campaign, the newest first. */
export const useReturns = (campaign: string) =>
  useQuery({
    queryKey: [...returnsKey, campaign],
    queryFn: ({ signal }) =>
      get<{ readonly rows: readonly ReturnRowView[] }>('/returns', { campaign }, signal),
    enabled: campaign !== '',
  });

/** One return with its adjustments. */
export const useReturn = (id: string) =>
  useQuery({
    queryKey: [...returnsKey, 'one', id],
    queryFn: ({ signal }) =>
      get<Omit<ReturnView, 'changes'> & { readonly changes: Explained }>(
        `/returns/${encodeURIComponent(id)}`,
        {},
        signal,
      ),
  });

/** What changed since a return was closed; asked only on demand, since every case is compared. */
export const useDifferences = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: [...returnsKey, 'differences', id],
    queryFn: ({ signal }) => get<Explained>(`/returns/${encodeURIComponent(id)}/differences`, {}, signal),
    enabled: wanted,
    gcTime: 0,
  });

/** What closing a period would find. */
export const useReturnCheck = (campaign: string, period: string) =>
  useQuery({
    queryKey: [...returnsKey, 'check', campaign, period],
    queryFn: ({ signal }) => get<ReturnCheck>('/returns/check', { campaign, period }, signal),
    gcTime: 0,
    enabled: campaign !== '' && period !== '',
  });

/** Closes a period; the job's result is the return. */
export const closeReturn = (input: ReturnInput): Promise<JobView> =>
  write('POST', address('/returns'), { body: input });

/** The file as it was handed up. */
export const returnFileAddress = (id: string): string =>
  address(`/returns/${encodeURIComponent(id)}/file.xlsx`);

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { HistoryEntryView } from '../../history/history.js';
import type { StrikeOutState, StrikeOutTarget, StrikeOutView } from '../../history/strike-out.js';
import type { PaperVerification, Verification } from '../../history/verification.js';
import { address, get, write } from './http.js';

const historyKey = ['history'] as const;

/** Where a chain stands just now, as `GET /api/history/heads` answers it. */
export interface ChainHead {
  readonly chain: string;
  readonly count: number;
  /** As a paper carries it, the hash in groups of four. */
  readonly printed: string;
  /** Whether its entries may be read, and not only verified. */
  readonly readable: boolean;
}

/** Heads of the chains that the user may verify. */
export const useHeads = () =>
  useQuery({
    queryKey: [...historyKey, 'heads'],
    queryFn: ({ signal }) => get<readonly ChainHead[]>('/history/heads', {}, signal),
  });

/** The heads as they stand when a page is opened, for the foot of what is printed from it. */
export const usePaperHeads = (page: string) =>
  useQuery({
    queryKey: [...historyKey, 'paper-heads', page],
    queryFn: ({ signal }) => get<readonly ChainHead[]>('/history/heads', {}, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Walks every chain from its beginning and holds heads against them that somebody typed. */
export function verifyChains(heads: readonly string[], signal?: AbortSignal): Promise<Verification> {
  // Several heads are several parameters of one name, not one with commas.
  const search = new URLSearchParams(heads.map((head) => ['head', head]));
  const tail = search.toString();
  return get(`/history/verify${tail === '' ? '' : `?${tail}`}`, {}, signal);
}

/** Has the heads read from a paper's file and holds them against the chains. */
export const checkPaperFile = (file: Blob): Promise<PaperVerification> =>
  write('POST', address('/history/check-paper'), {
    raw: { content: file, type: 'application/octet-stream' },
    long: true,
  });

const ENTRIES_AT_ONCE = 50;

/** Entries of a chain, or of one row of the ledger in it, the newest first; older ones on demand. */
export const useEntries = (chain: string, subjectId: string | null) =>
  useInfiniteQuery({
    queryKey: [...historyKey, 'entries', chain, subjectId],
    queryFn: ({ pageParam, signal }) =>
      get<readonly HistoryEntryView[]>(
        '/history/entries',
        { chain, subjectId, before: pageParam, size: ENTRIES_AT_ONCE },
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length < ENTRIES_AT_ONCE ? undefined : last.at(-1)?.seq),
    enabled: chain !== '',
  });

/** Where a chain's export is to be had; it enters the chain itself, with what it is for. */
export const chainExportAddress = (chain: string, purpose: string): string =>
  address('/history/export', { chain, purpose });

/** The verifier that runs without the ledger. */
export const verifierAddress = (): string => address('/history/verify-history.mjs');

/** Requests to strike personal values out, newest first. */
export const useStrikeOuts = (state: StrikeOutState | null) =>
  useQuery({
    queryKey: [...historyKey, 'strike-outs', state],
    queryFn: ({ signal }) => get<readonly StrikeOutView[]>('/history/strike-outs', { state }, signal),
  });

/** Asks for personal values to be struck out; a second person decides. */
export const askStrikeOut = (target: StrikeOutTarget, reason: string): Promise<StrikeOutView> =>
  write('POST', address('/history/strike-outs'), { body: { ...target, reason } });

/** Grants or refuses a request; granting erases the values for good. */
export const decideStrikeOut = (id: string, granted: boolean): Promise<StrikeOutView> =>
  write('POST', address(`/history/strike-outs/${encodeURIComponent(id)}/${granted ? 'grant' : 'refuse'}`), {
    body: {},
  });

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CaseInput, CaseView } from '../../cases/case.js';
import type { CasePage } from '../../cases/case-list.js';
import type { HistoryEntryView } from '../../history/history.js';
import { address, get, write, type Query } from './http.js';

const path = (id: string, rest = ''): string => `/cases/${encodeURIComponent(id)}${rest}`;

const casesKey = ['cases'] as const;

/** The register; the rows before stay on the page while the next come. */
export const useCases = (campaign: string, question: Query) =>
  useQuery({
    queryKey: [...casesKey, 'list', campaign, question],
    queryFn: ({ signal }) => get<CasePage>('/cases', { campaign, ...question }, signal),
    placeholderData: keepPreviousData,
    enabled: campaign !== '',
  });

/** Everything of one case. */
export const useCase = (id: string | null) =>
  useQuery({
    queryKey: [...casesKey, 'one', id],
    queryFn: ({ signal }) => get<CaseView>(path(id ?? ''), {}, signal),
    enabled: id !== null,
  });

/** Who did what to a case, oldest first. */
export const useCaseHistory = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: [...casesKey, 'history', id],
    queryFn: ({ signal }) => get<readonly HistoryEntryView[]>(path(id, '/history'), {}, signal),
    enabled,
  });

/** Registers a case and gives it the next number. */
export const registerCase = (campaignCode: string, input: CaseInput): Promise<CaseView> =>
  write('POST', address('/cases'), { body: { campaignCode, ...input } });

/** Changes a case; `case.changed` is the conflict that carries both versions. */
export const changeCase = (id: string, version: number, input: CaseInput): Promise<CaseView> =>
  write('PATCH', address(path(id)), { body: { version, ...input } });

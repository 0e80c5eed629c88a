import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  CaseFlag,
  FlagPage,
  FlagRuleView,
  FlagRunState,
  FlagSourceRow,
  FlagTuning,
  FlagView,
  VerdictInput,
} from '../../red-flags/flag.js';
import type { JobView } from '../../jobs/job.js';
import { address, get, write, type Query } from './http.js';

const key = ['flags'] as const;
const LOOKED_AGAIN_MS = 1_000;
const path = (id: string, rest = ''): string => `/flags/${encodeURIComponent(id)}${rest}`;

/** A page of the flags of a campaign, brought up to date by the server before it answers. */
export const useFlags = (campaign: string, question: Query, enabled = true) =>
  useQuery({
    queryKey: [...key, 'list', campaign, question],
    queryFn: ({ signal }) => get<FlagPage>('/flags', { campaign, ...question }, signal),
    placeholderData: keepPreviousData,
    enabled: enabled && campaign !== '',
    // Much that changed is looked through beside: the list comes again until that is done.
    refetchInterval: ({ state }) => (state.data?.run.running ? LOOKED_AGAIN_MS : false),
  });

/** One flag; null asks nothing. */
export const useFlag = (id: string | null) =>
  useQuery({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => get<FlagView>(path(id ?? ''), {}, signal),
    enabled: id !== null,
  });

/** The rows of the registers that a flag was computed from. */
export const useFlagSources = (id: string) =>
  useQuery({
    queryKey: [...key, 'sources', id],
    queryFn: ({ signal }) => get<readonly FlagSourceRow[]>(path(id, '/sources'), {}, signal),
  });

/** The flags that became a case; only for who may see flags. */
export const useFlagsOfCase = (caseId: string, enabled: boolean) =>
  useQuery({
    queryKey: [...key, 'of-case', caseId],
    queryFn: ({ signal }) =>
      get<readonly CaseFlag[]>(path('of-case', `/${encodeURIComponent(caseId)}`), {}, signal),
    enabled,
  });

/** The rules as the campaign has them, with what came of each. */
export const useFlagRules = (campaign: string) =>
  useQuery({
    queryKey: [...key, 'rules', campaign],
    queryFn: ({ signal }) => get<readonly FlagRuleView[]>('/flags/rules', { campaign }, signal),
    enabled: campaign !== '',
  });

/** Says what a flag is, or takes that back. */
export const judgeFlag = (id: string, verdict: VerdictInput): Promise<FlagView> =>
  write('POST', address(path(id, '/verdict')), { body: verdict });

/** Switches a rule or gives it other values; answers all rules. */
export const decideFlagRule = (
  campaign: string,
  code: string,
  decided: { readonly version: number; readonly enabled: boolean; readonly tuning: FlagTuning },
): Promise<readonly FlagRuleView[]> =>
  write('PUT', address(`/flags/rules/${encodeURIComponent(code)}`), { body: { campaign, ...decided } });

/** Begins to look through all registers again; answers the job. */
export const runFlags = (campaign: string): Promise<JobView> =>
  write('POST', address('/flags/run'), { body: { campaign, all: true } });

/** When the flags were computed, and what the last run did. */
export const flagRunState = (campaign: string): Promise<FlagRunState> => get('/flags/run', { campaign });

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../cases/case.js';
import type { CallInput } from '../../desks/call.js';
import type { TodayView } from '../../desks/desk.js';
import type { OverduePage, OverdueView } from '../../desks/overdue.js';
import type { QueuePage } from '../../desks/queue.js';
import { address, get, write } from './http.js';

const key = ['desks'] as const;

/** What this person has to do today. */
export const useToday = (campaign: string, enabled = true) =>
  useQuery({
    queryKey: [...key, 'today', campaign],
    queryFn: ({ signal }) => get<TodayView>('/desks/today', { campaign }, signal),
    enabled: enabled && campaign !== '',
    // Others hand in while the page is open.
    refetchInterval: 60_000,
  });

/** Cases that wait for this person's decision; the rows before stay on the page while the next come. */
export const useQueue = (campaign: string) =>
  useQuery({
    queryKey: [...key, 'queue', campaign],
    queryFn: ({ signal }) => get<QueuePage>('/desks/queue', { campaign }, signal),
    placeholderData: keepPreviousData,
    enabled: campaign !== '',
  });

/** Overdue cases by village. */
export const useOverdue = (campaign: string) =>
  useQuery({
    queryKey: [...key, 'overdue', campaign],
    queryFn: ({ signal }) => get<OverdueView>('/desks/overdue', { campaign }, signal),
    enabled: campaign !== '',
  });

/** A page of the overdue cases, of one village where it is named. */
export const useOverdueCases = (campaign: string, villageId: string | null, page: number, size: number) =>
  useQuery({
    queryKey: [...key, 'overdue-cases', campaign, villageId, page, size],
    queryFn: ({ signal }) =>
      get<OverduePage>('/desks/overdue-cases', { campaign, villageId, page, size }, signal),
    placeholderData: keepPreviousData,
    enabled: campaign !== '',
  });

/** Books a telephone call about a case that still has this version. */
export const bookCall = (caseId: string, input: CallInput): Promise<CaseView> =>
  write('POST', address(`/desks/calls/${encodeURIComponent(caseId)}`), { body: input });

/** The list of overdue cases as a workbook. */
export const overdueAddress = (campaign: string): string => address('/exports/overdue.xlsx', { campaign });

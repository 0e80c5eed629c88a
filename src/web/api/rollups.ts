import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Day } from '../../kernel/calendar.js';
import type { ReconciliationView } from '../../rollups/reconciliation.js';
import type { CountingRowsPage, CountingView } from '../../rollups/counting.js';
import type { ContractRowsPage } from '../../rollups/counting-contracts.js';
import type { RollupBy, RollupView } from '../../rollups/rollup.js';
import { get, type Query } from './http.js';

/**
 * Totals of a campaign, broken down; as of a day, or of today. What is overdue is counted where pages show it: it is read
 * from the cases themselves, and the other figures are not.
 */
export const useRollup = (
  campaign: string,
  by: RollupBy,
  asOf: Day | null = null,
  overdue = by === 'category' || by === 'item' || by === 'village',
) =>
  useQuery({
    queryKey: ['rollups', campaign, by, asOf, overdue],
    queryFn: ({ signal }) => get<RollupView>('/rollups', { campaign, by, asOf, overdue }, signal),
    enabled: campaign !== '',
  });

/** What was stated against what the ledger computes. */
export const useReconciliation = (campaign: string) =>
  useQuery({
    queryKey: ['reconciliation', campaign],
    queryFn: ({ signal }) => get<ReconciliationView>('/reconciliation', { campaign }, signal),
    enabled: campaign !== '',
  });

/** Every figure of a campaign; the figures before stay on the page while the next come. */
export const useCounting = (campaign: string, question: Query) =>
  useQuery({
    queryKey: ['rollups', campaign, 'counting', question],
    queryFn: ({ signal }) => get<CountingView>('/rollups/counting', { campaign, ...question }, signal),
    enabled: campaign !== '',
    placeholderData: keepPreviousData,
  });

/** The cases behind a figure. */
export const useCountingRows = (campaign: string, question: Query) =>
  useQuery({
    queryKey: ['rollups', campaign, 'counting', 'rows', question],
    queryFn: ({ signal }) =>
      get<CountingRowsPage>('/rollups/counting/rows', { campaign, ...question }, signal),
    enabled: campaign !== '',
    placeholderData: keepPreviousData,
  });

/** The contracts behind a figure. */
export const useContractsBehind = (campaign: string, question: Query) =>
  useQuery({
    queryKey: ['rollups', campaign, 'counting', 'contracts', question],
    queryFn: ({ signal }) =>
      get<ContractRowsPage>('/rollups/counting/contracts', { campaign, ...question }, signal),
    enabled: campaign !== '',
    placeholderData: keepPreviousData,
  });

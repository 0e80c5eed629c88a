import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../kernel/calendar.js';
import type { ReconciliationView } from '../../rollups/reconciliation.js';
import type { RollupBy, RollupView } from '../../rollups/rollup.js';
import { get } from './http.js';

/** Totals of a campaign, broken down; as of a day, or of today. */
export const useRollup = (campaign: string, by: RollupBy, asOf: Day | null = null) =>
  useQuery({
    queryKey: ['rollups', campaign, by, asOf],
    queryFn: ({ signal }) => get<RollupView>('/rollups', { campaign, by, asOf }, signal),
    enabled: campaign !== '',
  });

/** What was stated against what the ledger computes. */
export const useReconciliation = (campaign: string) =>
  useQuery({
    queryKey: ['reconciliation', campaign],
    queryFn: ({ signal }) => get<ReconciliationView>('/reconciliation', { campaign }, signal),
    enabled: campaign !== '',
  });

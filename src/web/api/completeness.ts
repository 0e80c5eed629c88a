import { useQuery } from '@tanstack/react-query';
import type { CompletenessView } from '../../rollups/completeness.js';
import { address, get } from './http.js';

/** What is registered and proved of every village, or of one. */
export const useCompleteness = (campaign: string, villageId: string | null = null) =>
  useQuery({
    queryKey: ['rollups', campaign, 'completeness', villageId],
    queryFn: ({ signal }) => get<CompletenessView>('/rollups/completeness', { campaign, villageId }, signal),
    enabled: campaign !== '',
  });

/** Where the same comes as a workbook. */
export const completenessAddress = (campaign: string): string =>
  address('/exports/completeness.xlsx', { campaign });

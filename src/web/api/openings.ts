import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Page } from '../../kernel/paging.js';
import type { OpeningView, StandOutcome, StandView } from '../../rectification/opening.js';
import { address, get, write } from './http.js';

const path = (campaign: string, rest = ''): string =>
  `/campaigns/${encodeURIComponent(campaign)}/opening${rest}`;

/** How the opening of a campaign (期初) stands. */
export const useOpening = (campaign: string) =>
  useQuery({
    queryKey: ['openings', campaign],
    queryFn: ({ signal }) => get<OpeningView>(path(campaign), {}, signal),
    enabled: campaign !== '',
  });

/** A page of the cases of an opening with one outcome, by number. */
export const useStands = (campaign: string, outcome: StandOutcome, page: number, size: number) =>
  useQuery({
    queryKey: ['openings', campaign, 'stands', outcome, page, size],
    queryFn: ({ signal }) => get<Page<StandView>>(path(campaign, '/stands'), { outcome, page, size }, signal),
    enabled: campaign !== '',
    placeholderData: keepPreviousData,
  });

/** Confirms everything that awaits; answers the job to watch. */
export const confirmOpening = (campaign: string): Promise<{ readonly id: string }> =>
  write('POST', address(path(campaign, '/confirm')), { body: {} });

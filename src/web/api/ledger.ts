import { useQuery } from '@tanstack/react-query';
import type { TaxonomyChoiceView } from '../../campaigns/campaign.js';
import type { BeginningInput } from '../../upkeep/beginning.js';
import type { BegunLedgerView, LedgerView, WritingView } from '../../upkeep/ledger.js';
import { address, get, write } from './http.js';

const ledgerKey = ['ledger'] as const;

/** The ledger itself: town, campaigns, the user's permissions. Seldom changes; pages need it before all else. */
export const useLedgerQuery = () =>
  useQuery({
    queryKey: ledgerKey,
    queryFn: ({ signal }) => get<LedgerView>('/ledger', {}, signal),
    staleTime: 60_000,
  });

const WRITING_AGAIN_MS = 1_000;

/** What the ledger is written for just now; asked again and again as long as somebody waits for it. */
export const useWriting = () =>
  useQuery({
    queryKey: ['writing'],
    queryFn: ({ signal }) => get<WritingView>('/ledger/writing', {}, signal),
    gcTime: 0,
    refetchInterval: WRITING_AGAIN_MS,
  });

/** Sets the sample aside and begins an empty ledger. */
export const beginLedger = (input: BeginningInput): Promise<BegunLedgerView> =>
  write('POST', address('/ledger/begin'), { body: input, long: true });

/** The taxonomies that are shipped. */
export const useTaxonomyChoices = (enabled = true) =>
  useQuery({
    queryKey: ['taxonomies'],
    queryFn: ({ signal }) => get<readonly TaxonomyChoiceView[]>('/taxonomies', {}, signal),
    staleTime: Infinity,
    enabled,
  });

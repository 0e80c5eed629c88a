import { useQuery } from '@tanstack/react-query';
import type { TaxonomyChoiceView } from '../../campaigns/campaign.js';
import type { BeginningInput } from '../../upkeep/beginning.js';
import type { BegunLedgerView, LedgerView } from '../../upkeep/ledger.js';
import { address, get, write } from './http.js';

const ledgerKey = ['ledger'] as const;

/** The ledger itself: town, campaigns, the user's permissions. Seldom changes; pages need it before all else. */
export const useLedgerQuery = () =>
  useQuery({
    queryKey: ledgerKey,
    queryFn: ({ signal }) => get<LedgerView>('/ledger', {}, signal),
    staleTime: 60_000,
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

import { useQuery } from '@tanstack/react-query';
import type { Label } from '../../kernel/label.js';
import type { LedgerView } from '../../upkeep/ledger.js';
import { address, get, write } from './http.js';

/** What a person chooses to begin a ledger of their own. */
export interface BeginInput {
  readonly townCode: string;
  readonly townName: string;
  readonly taxonomy: string;
}

/** A shipped taxonomy that a campaign may start from. */
export interface TaxonomyChoice {
  readonly code: string;
  readonly name: Label;
  readonly source: string;
}

export const ledgerKey = ['ledger'] as const;

/** The ledger itself: town, campaigns, the user's permissions. Seldom changes; pages need it before all else. */
export const useLedgerQuery = () =>
  useQuery({
    queryKey: ledgerKey,
    queryFn: ({ signal }) => get<LedgerView>('/ledger', {}, signal),
    staleTime: 60_000,
  });

/** Sets the sample aside and begins an empty ledger. */
export const beginLedger = (input: BeginInput): Promise<LedgerView> =>
  write('POST', address('/ledger/begin'), { body: input });

/** The taxonomies that are shipped. */
export const useTaxonomyChoices = (enabled = true) =>
  useQuery({
    queryKey: ['taxonomies'],
    queryFn: ({ signal }) => get<readonly TaxonomyChoice[]>('/taxonomies', {}, signal),
    staleTime: Infinity,
    enabled,
  });

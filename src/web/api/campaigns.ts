import { useQuery } from '@tanstack/react-query';
import type {
  CampaignChange,
  CampaignInput,
  CampaignView,
  DeclarationInput,
  DeclarationView,
  ItemInput,
  TaxonomyView,
} from '../../campaigns/campaign.js';
import { address, get, write } from './http.js';

const path = (code: string, rest = ''): string => `/campaigns/${encodeURIComponent(code)}${rest}`;

/** Opens a campaign with one of the shipped taxonomies. */
export const openCampaign = (input: CampaignInput): Promise<CampaignView> =>
  write('POST', address('/campaigns'), { body: input });

/** Changes a campaign; a newer version of somebody else is a conflict. */
export const changeCampaign = (
  code: string,
  version: number,
  change: CampaignChange,
): Promise<CampaignView> => write('PATCH', address(path(code)), { body: { version, ...change } });

/** Categories and items of a campaign. */
export const useTaxonomy = (campaign: string) =>
  useQuery({
    queryKey: ['taxonomy', campaign],
    queryFn: ({ signal }) => get<TaxonomyView>(path(campaign, '/taxonomy'), {}, signal),
    staleTime: 60_000,
    enabled: campaign !== '',
  });

/** Writes the whole list of items; one that has cases cannot be left out. */
export const changeTaxonomy = (
  code: string,
  version: number,
  items: readonly ItemInput[],
): Promise<TaxonomyView> => write('PUT', address(path(code, '/taxonomy')), { body: { version, items } });

/** The campaign's stated figures, or null where nothing was stated. */
export const useDeclaration = (campaign: string) =>
  useQuery({
    queryKey: ['declaration', campaign],
    queryFn: ({ signal }) => get<DeclarationView | null>(path(campaign, '/declaration'), {}, signal),
    enabled: campaign !== '',
  });

/** Keeps what a report states. */
export const declare = (code: string, declaration: DeclarationInput): Promise<DeclarationView> =>
  write('PUT', address(path(code, '/declaration')), { body: declaration });

import type { TaxonomyCode } from '../campaigns/campaign.js';

/** What begins a ledger: whose it is, and the kinds of problem that its first campaign starts from. */
export interface BeginningInput {
  /** 9 digits of the 区划代码. */
  readonly townCode: string;
  readonly townName: string;
  readonly taxonomy: TaxonomyCode;
}

/** How long a town's name may be. */
export const TOWN_NAME_CHARACTERS_MAX = 40;

import type { Id } from '../kernel/ids.js';
import { CONTRACT_PAPER_RULES } from './contract-papers.rules.js';
import { CONTRACT_TERM_RULES, RENT_RULES } from './contract.rules.js';
import { factContracts, factRents, flagsOnRents, type LowRents } from './flag-contracts.store.js';
import { flagsOn, flagsThere } from './flag-run.store.js';
import { flagChanges, type FlagChanges } from './flag.rules.js';
import type { LookContext } from './look-context.js';
import { noticedOfContracts, noticedOfRent } from './noticing-contracts.js';
import { codesOf } from './noticing.js';

/** Codes of the rules that look at contracts. */
export const CONTRACT_RULES = codesOf(CONTRACT_TERM_RULES, CONTRACT_PAPER_RULES);

/** Looks through the contracts of a village, or at some of them. */
export async function lookIntoContracts(
  context: LookContext,
  villageId: Id,
  ids: readonly Id[] | null,
): Promise<FlagChanges> {
  const { sql, tuned, medians, today } = context;
  const of = { ...context.campaign, villageId };
  const there =
    ids === null
      ? await flagsThere(sql, of.campaignId, villageId, CONTRACT_RULES)
      : await flagsOn(sql, of.campaignId, CONTRACT_RULES, 'contract', ids);
  const contracts = await factContracts(sql, of, today, ids);
  return flagChanges(there, noticedOfContracts(tuned, contracts, medians, today), villageId);
}

/** Compares rents again, in all these villages, that were low or are low now: the middle of their kind is another one. */
export async function lookIntoRents(
  { sql, tuned, medians, campaign }: LookContext,
  low: readonly LowRents[],
  villageIds: ReadonlySet<Id>,
): Promise<FlagChanges[]> {
  const there = await flagsOnRents(sql, campaign, codesOf(RENT_RULES), low);
  const contracts = await factRents(sql, campaign.townCode, low);
  return [...villageIds].map((villageId) => {
    const isHere = (row: { readonly villageId: Id | null }): boolean => row.villageId === villageId;
    const noticed = contracts.filter(isHere).flatMap((contract) => noticedOfRent(tuned, contract, medians));
    return flagChanges(there.filter(isHere), noticed, villageId);
  });
}

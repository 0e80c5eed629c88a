import type { Id } from '../kernel/ids.js';
import { CONTRACT_PAPER_RULES } from './contract-papers.rules.js';
import { CONTRACT_TERM_RULES, RENT_RULES } from './contract.rules.js';
import { factContracts, factRents } from './flag-contracts.store.js';
import { flagsOn, flagsOfRules, flagsThere } from './flag-run.store.js';
import { flagChanges, type FlagChanges } from './flag.rules.js';
import type { LookContext } from './look-context.js';
import { noticedOfContracts, noticedOfRent } from './noticing-contracts.js';
import { codesOf, type Candidate } from './noticing.js';

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

/** Compares rents again, in all these villages, where the middle of their kind is another one. */
export async function lookIntoRents(
  { sql, tuned, medians, campaign }: LookContext,
  kinds: ReadonlySet<string>,
  villageIds: ReadonlySet<Id>,
): Promise<FlagChanges[]> {
  const noticed = new Map<Id, Candidate[]>([...villageIds].map((id) => [id, []]));
  const compared = new Set<string>();
  for (const contract of await factRents(sql, campaign.townCode)) {
    const found = noticedOfRent(tuned, contract, medians, kinds);
    if (found === null) continue;
    compared.add(contract.id);
    noticed.get(contract.villageId)?.push(...found);
  }
  const there = (await flagsOfRules(sql, campaign.campaignId, codesOf(RENT_RULES))).filter(({ subjectId }) =>
    compared.has(subjectId),
  );
  return [...noticed].map(([villageId, found]) =>
    flagChanges(
      there.filter((flag) => flag.villageId === villageId),
      found,
      villageId,
    ),
  );
}

import type { Id } from '../kernel/ids.js';
import { ASSET_RULES, DISPOSAL_RULES } from './asset.rules.js';
import { CASE_RULES, VILLAGE_REPORT_RULES } from './case.rules.js';
import { CLAIM_RULES, VILLAGE_DEBT_RULES } from './claim.rules.js';
import { factCases, factNotices } from './flag-cases.store.js';
import { disposalsOf, factAssets, factClaims, factDisposals } from './flag-facts.store.js';
import type { FlagLook } from './flag-look.js';
import { flagsOfCases, flagsOn, flagsThere } from './flag-run.store.js';
import { flagChanges, type FlagChanges } from './flag.rules.js';
import type { FlagRegister } from './flag.js';
import type { LookContext } from './look-context.js';
import { CONTRACT_RULES, lookIntoContracts } from './looking-contracts.js';
import { lookIntoEntries } from './looking-entries.js';
import { FUND_RULES, lookIntoFunds } from './looking-funds.js';
import { codesOf, noticedOfAssets, noticedOfCases, noticedOfClaims, noticedOfNotices } from './noticing.js';
import { POSTING_RULES } from './posting.rules.js';

/** Codes of the rules that depend on each register. */
export const RULES_OF_REGISTER: Readonly<Record<FlagRegister, readonly string[]>> = {
  funds: FUND_RULES,
  assets: codesOf(ASSET_RULES, DISPOSAL_RULES),
  contracts: CONTRACT_RULES,
  claims: codesOf(CLAIM_RULES, VILLAGE_DEBT_RULES),
  cases: codesOf(CASE_RULES, VILLAGE_REPORT_RULES, POSTING_RULES),
};

/** Looks again, and answers what is to be written of the flags of a village. */
export function lookInto(context: LookContext, look: FlagLook): Promise<FlagChanges> {
  if ('register' in look) return lookThrough(context, look.villageId, look.register);
  if ('entries' in look) return lookIntoEntries(context, look.villageId, look.entries);
  if ('assetIds' in look) return lookIntoAssets(context, look.villageId, look.assetIds);
  return lookIntoContracts(context, look.villageId, look.contractIds);
}

async function lookThrough(
  context: LookContext,
  villageId: Id,
  register: FlagRegister,
): Promise<FlagChanges> {
  const { sql, tuned, today, campaign } = context;
  const of = { ...campaign, villageId };
  const codes = RULES_OF_REGISTER[register];
  switch (register) {
    case 'funds':
      return lookIntoFunds(context, villageId);
    case 'contracts':
      return lookIntoContracts(context, villageId, null);
    case 'assets': {
      const noticed = noticedOfAssets(
        tuned,
        await factAssets(sql, of, null),
        await factDisposals(sql, of, null),
      );
      return flagChanges(await flagsThere(sql, of.campaignId, villageId, codes), noticed, villageId);
    }
    case 'claims': {
      const noticed = noticedOfClaims(tuned, villageId, await factClaims(sql, of), today);
      return flagChanges(await flagsThere(sql, of.campaignId, villageId, codes), noticed, villageId);
    }
    case 'cases': {
      const noticed = [
        ...noticedOfCases(tuned, villageId, await factCases(sql, of), today),
        ...noticedOfNotices(tuned, villageId, await factNotices(sql, of), today),
      ];
      return flagChanges(await flagsOfCases(sql, of.campaignId, villageId, codes), noticed, villageId);
    }
  }
}

async function lookIntoAssets(
  { sql, tuned, campaign }: LookContext,
  villageId: Id,
  ids: readonly Id[],
): Promise<FlagChanges> {
  const of = { ...campaign, villageId };
  const disposals = await disposalsOf(sql, ids);
  const there = [
    ...(await flagsOn(sql, of.campaignId, codesOf(ASSET_RULES), 'asset', ids)),
    ...(await flagsOn(
      sql,
      of.campaignId,
      codesOf(DISPOSAL_RULES),
      'disposal',
      disposals.map(({ id }) => id),
    )),
  ];
  const noticed = noticedOfAssets(tuned, await factAssets(sql, of, ids), await factDisposals(sql, of, ids));
  return flagChanges(there, noticed, villageId);
}

import type { Id } from '../kernel/ids.js';
import { ACCOUNT_RULES, ALLOWANCE_YEAR_RULES, CASH_MONTH_RULES, WORKS_PAYEE_RULES } from './account.rules.js';
import { ENTRY_RULES } from './entry.rules.js';
import { entriesOfAccount, returnedOf } from './flag-entries.store.js';
import { factAccounts, factOfficers } from './flag-facts.store.js';
import { flagsThere } from './flag-run.store.js';
import { flagChanges, type FlagChanges } from './flag.rules.js';
import type { LookContext } from './look-context.js';
import { noticedOfFunds, officersOf, type EntryCircumstances, type Journal } from './noticing-funds.js';
import { codesOf } from './noticing.js';

/** Codes of the rules that look at funds. */
export const FUND_RULES = codesOf(
  ENTRY_RULES,
  ACCOUNT_RULES,
  CASH_MONTH_RULES,
  ALLOWANCE_YEAR_RULES,
  WORKS_PAYEE_RULES,
);

/** Looks through all funds of a village. */
export async function lookIntoFunds(context: LookContext, villageId: Id): Promise<FlagChanges> {
  const { sql, tuned } = context;
  const of = { ...context.campaign, villageId };
  const circumstances = await circumstancesOf(context, villageId, null);
  const journals: Journal[] = [];
  for (const account of await factAccounts(sql, of))
    journals.push({ account, entries: await entriesOfAccount(sql, of, account.id) });
  const there = await flagsThere(sql, of.campaignId, villageId, FUND_RULES);
  return flagChanges(there, noticedOfFunds(tuned, villageId, journals, circumstances), villageId);
}

/** What the rules need to know beside these entries of a village, or beside all of them. */
export async function circumstancesOf(
  { sql, campaign, today }: LookContext,
  villageId: Id,
  ids: readonly Id[] | null,
): Promise<EntryCircumstances> {
  const of = { ...campaign, villageId };
  return {
    officers: officersOf(await factOfficers(sql, of)),
    returnedFen: await returnedOf(sql, of, ids),
    today,
  };
}

import type { Id } from '../kernel/ids.js';
import { ACCOUNT_RULES, ALLOWANCE_YEAR_RULES, CASH_MONTH_RULES, WORKS_PAYEE_RULES } from './account.rules.js';
import { entryWords } from './entry-facts.js';
import { ENTRY_RULES } from './entry.rules.js';
import {
  entriesAmong,
  entriesOfAccount,
  expensesOf,
  keepsEvidence,
  placesOf,
  returnedOf,
  type FactEntry,
  type PlacedEntry,
} from './flag-entries.store.js';
import { factAccounts, factOfficers } from './flag-facts.store.js';
import type { FundsChanged } from './flag-look.js';
import { flagsOn, flagsThere } from './flag-run.store.js';
import { flagChanges, type FlagChanges, type FlagThere } from './flag.rules.js';
import type { LookContext } from './look-context.js';
import {
  noticedOfEntries,
  noticedOfFunds,
  noticedOfJournal,
  officersOf,
  type EntryCircumstances,
  type Journal,
} from './noticing-funds.js';
import { VillageSums } from './noticing-sums.js';
import { codesOf, type Candidate } from './noticing.js';

const OF_ENTRIES = codesOf(ENTRY_RULES);
const OF_MONTHS = codesOf(CASH_MONTH_RULES);
const OF_SUMS = codesOf(ALLOWANCE_YEAR_RULES, WORKS_PAYEE_RULES);

/** Codes of the rules that look at funds. */
export const FUND_RULES = [...OF_ENTRIES, ...OF_MONTHS, ...OF_SUMS, ...codesOf(ACCOUNT_RULES)];

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

/**
 * Looks at what depends on changed entries of a village: themselves and the loans that they bring back, the whole
 * journal of a cash box or of an account that began or ceased to record evidence, and the sums of the village.
 */
export async function lookIntoEntries(
  context: LookContext,
  villageId: Id,
  changed: FundsChanged,
): Promise<FlagChanges> {
  const { sql, tuned } = context;
  const of = { ...context.campaign, villageId };
  const direct = await placesOf(sql, changed.ids);
  const loans = direct.flatMap(({ returnsId }) => returnsId ?? []);
  const places = [...direct, ...(await placesOf(sql, loans))];
  const accounts = new Map((await factAccounts(sql, of)).map((account) => [account.id, account]));
  const touched = new Set([...changed.accountIds, ...places.map(({ accountId }) => accountId)]);
  const journals: Journal[] = [];
  for (const account of [...touched].flatMap((id) => accounts.get(id) ?? []))
    if (account.kind === 'cash' || (await evidenceTurned(context, account.id, places, changed)))
      journals.push({ account, entries: await entriesOfAccount(sql, of, account.id) });
  const whole = new Set(journals.map(({ account }) => account.id));
  const apart = places.filter(({ accountId }) => accounts.has(accountId) && !whole.has(accountId));
  const single = await entriesAmong(
    sql,
    of,
    apart.map(({ id }) => id),
  );
  const ids = [...places, ...journals.flatMap(({ entries }) => entries)].map(({ id }) => id);
  const circumstances = await circumstancesOf(context, villageId, ids);
  const noticed = [
    ...journals.flatMap((journal) => noticedOfJournal(tuned, journal, circumstances)),
    ...(await noticedSingly(context, single, circumstances)),
    ...(await noticedOfSums(context, villageId)),
  ];
  const there = [
    ...(await flagsOn(sql, of.campaignId, OF_ENTRIES, 'entry', [...new Set(ids)])),
    ...(await monthsOf(context, villageId, whole)),
    ...(await flagsThere(sql, of.campaignId, villageId, OF_SUMS)),
  ];
  return flagChanges(there, noticed, villageId);
}

/** Did these entries bring the first evidence into an account, or take the last one out? */
async function evidenceTurned(
  { sql }: LookContext,
  accountId: Id,
  places: readonly PlacedEntry[],
  { ids, evidence }: FundsChanged,
): Promise<boolean> {
  const have = places.some((one) => one.accountId === accountId && one.hasEvidence === 1);
  return (evidence || have) && !(await keepsEvidence(sql, accountId, ids));
}

async function circumstancesOf(
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

/** What the rules notice of entries at banks, whose journals need not be read. */
async function noticedSingly(
  { sql, tuned }: LookContext,
  entries: readonly FactEntry[],
  circumstances: EntryCircumstances,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const accountId of new Set(entries.map((entry) => entry.accountId))) {
    const of = {
      entries: entries.filter((entry) => entry.accountId === accountId),
      evidenceKept: await keepsEvidence(sql, accountId, []),
      bankedDay: null,
    };
    found.push(...noticedOfEntries(tuned, of, circumstances));
  }
  return found;
}

async function noticedOfSums({ sql, tuned, campaign }: LookContext, villageId: Id): Promise<Candidate[]> {
  const sums = new VillageSums();
  for (const entry of await expensesOf(sql, { ...campaign, villageId }))
    sums.add(entry.id, { ...entry, words: entryWords({ ...entry, evidence: null }).words });
  return sums.noticed(tuned, villageId);
}

/** The flags on months of these cash boxes. */
async function monthsOf(
  { sql, campaign }: LookContext,
  villageId: Id,
  accountIds: ReadonlySet<Id>,
): Promise<FlagThere[]> {
  const there = await flagsThere(sql, campaign.campaignId, villageId, OF_MONTHS);
  return there.filter(({ subjectId }) => accountIds.has(subjectId.split(':', 1)[0] ?? ''));
}

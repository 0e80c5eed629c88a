import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { ALLOWANCE_YEAR_RULES, CASH_MONTH_RULES, WORKS_PAYEE_RULES } from './account.rules.js';
import { walkCashBox, type CashPeak } from './cash-box.rules.js';
import { entryWords } from './entry-facts.js';
import { BANKING_RULES, ENTRY_RULES } from './entry.rules.js';
import {
  cashOfAccount,
  entriesAmong,
  entriesOfAccount,
  expensesOf,
  keepsEvidence,
  placesOf,
  type FactCash,
  type PlacedEntry,
} from './flag-entries.store.js';
import { factAccounts, type FactAccount, type FlaggedVillage } from './flag-facts.store.js';
import type { FundsChanged } from './flag-look.js';
import { flagsOn, flagsThere } from './flag-run.store.js';
import { flagChanges, type FlagChanges, type FlagThere } from './flag.rules.js';
import type { LookContext } from './look-context.js';
import { circumstancesOf } from './looking-funds.js';
import { noticedOfCashMonths, noticedOfEntries } from './noticing-funds.js';
import { VillageSums } from './noticing-sums.js';
import { codesOf, examine, type Candidate } from './noticing.js';

const OF_ENTRIES = codesOf(ENTRY_RULES);
const OF_BANKING = codesOf(BANKING_RULES);
const OF_MONTHS = codesOf(CASH_MONTH_RULES);
const OF_SUMS = codesOf(ALLOWANCE_YEAR_RULES, WORKS_PAYEE_RULES);

/** A cash box that was gone through again. */
interface CashBox {
  readonly account: FactAccount;
  readonly entries: readonly FactCash[];
  readonly peaks: readonly CashPeak[];
  readonly bankedDay: ReadonlyMap<Id, Day | null>;
}

/**
 * Looks at what depends on changed entries of a village: themselves and the loans that they bring back, what came into
 * their cash boxes, all entries of an account that began or ceased to record evidence, and the sums of the village.
 */
export async function lookIntoEntries(
  context: LookContext,
  villageId: Id,
  changed: FundsChanged,
): Promise<FlagChanges> {
  const { sql, campaign } = context;
  const of = { ...campaign, villageId };
  const direct = await placesOf(sql, changed.ids);
  const loans = direct.flatMap(({ returnsId }) => returnsId ?? []);
  const places = [...direct, ...(await placesOf(sql, loans))];
  const accounts = new Map((await factAccounts(sql, of)).map((account) => [account.id, account]));
  const touched = new Set([...changed.accountIds, ...places.map(({ accountId }) => accountId)]);
  const boxes: CashBox[] = [];
  const ids = new Set(places.map(({ id }) => id));
  for (const account of [...touched].flatMap((id) => accounts.get(id) ?? [])) {
    if (account.kind === 'cash') boxes.push(await cashBoxOf(context, account));
    if (await evidenceTurned(context, account.id, places, changed))
      for (const { id } of await entriesOfAccount(sql, of, account.id)) ids.add(id);
  }
  const noticed = [
    ...(await noticedOfThese(context, of, [...ids], accounts, boxes)),
    ...boxes.flatMap((box) => noticedOfCashBox(context, box, ids)),
    ...(await noticedOfSums(context, of)),
  ];
  const there = [
    ...(await flagsOnEntries(context, villageId, ids)),
    ...(await flagsOfBoxes(context, villageId, boxes, ids)),
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

async function cashBoxOf({ sql }: LookContext, account: FactAccount): Promise<CashBox> {
  const entries = await cashOfAccount(sql, account.id);
  return { account, entries, ...walkCashBox(account.openingFen, entries) };
}

/** What all rules notice of these entries. */
async function noticedOfThese(
  context: LookContext,
  of: FlaggedVillage,
  ids: readonly Id[],
  accounts: ReadonlyMap<Id, FactAccount>,
  boxes: readonly CashBox[],
): Promise<Candidate[]> {
  const circumstances = await circumstancesOf(context, of.villageId, ids);
  const entries = await entriesAmong(context.sql, of, ids);
  const found: Candidate[] = [];
  for (const accountId of new Set(entries.map((entry) => entry.accountId))) {
    if (!accounts.has(accountId)) continue;
    const some = {
      entries: entries.filter((entry) => entry.accountId === accountId),
      evidenceKept: await keepsEvidence(context.sql, accountId, []),
      bankedDay: boxes.find(({ account }) => account.id === accountId)?.bankedDay ?? null,
    };
    found.push(...noticedOfEntries(context.tuned, some, circumstances));
  }
  return found;
}

/** What the rules notice of a cash box and of the way of its other entries to the bank. */
const noticedOfCashBox = (
  { tuned, today }: LookContext,
  { account, entries, peaks, bankedDay }: CashBox,
  apart: ReadonlySet<Id>,
): Candidate[] => [
  ...noticedOfCashMonths(tuned, account, peaks),
  ...entries.flatMap(({ id, ...entry }) =>
    apart.has(id) || !bankedDay.has(id)
      ? []
      : examine(BANKING_RULES, tuned, { ...entry, bankedDay: bankedDay.get(id), today }, id, 'entry'),
  ),
];

async function noticedOfSums({ sql, tuned }: LookContext, of: FlaggedVillage): Promise<Candidate[]> {
  const sums = new VillageSums();
  for (const entry of await expensesOf(sql, of))
    sums.add(entry.id, { ...entry, words: entryWords({ ...entry, evidence: null }).words });
  return sums.noticed(tuned, of.villageId);
}

/** More entries than these are found sooner among all of their village. */
const ASKED_SINGLY_MAX = 40;

async function flagsOnEntries(
  { sql, campaign: { campaignId } }: LookContext,
  villageId: Id,
  ids: ReadonlySet<Id>,
): Promise<FlagThere[]> {
  if (ids.size <= ASKED_SINGLY_MAX) return flagsOn(sql, campaignId, OF_ENTRIES, 'entry', [...ids]);
  const there = await flagsThere(sql, campaignId, villageId, OF_ENTRIES);
  return there.filter(({ subjectId }) => ids.has(subjectId));
}

/** The flags on months of these cash boxes, and on the way of their other entries to the bank. */
async function flagsOfBoxes(
  { sql, campaign: { campaignId } }: LookContext,
  villageId: Id,
  boxes: readonly CashBox[],
  apart: ReadonlySet<Id>,
): Promise<FlagThere[]> {
  if (boxes.length === 0) return [];
  const accountIds = new Set(boxes.map(({ account }) => account.id));
  const entryIds = new Set(boxes.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const there = await flagsThere(sql, campaignId, villageId, [...OF_MONTHS, ...OF_BANKING]);
  return there.filter(({ subjectKind, subjectId }) =>
    subjectKind === 'cash-month'
      ? accountIds.has(subjectId.split(':', 1)[0] ?? '')
      : entryIds.has(subjectId) && !apart.has(subjectId),
  );
}

import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { ACCOUNT_RULES, CASH_MONTH_RULES } from './account.rules.js';
import { walkCashBox, type CashPeak } from './cash-box.rules.js';
import { entryWords, type EntryFacts } from './entry-facts.js';
import { ENTRY_RULES } from './entry.rules.js';
import type { FactAccount, FactEntry } from './flag-facts.store.js';
import type { FlagSource } from './flag.js';
import { VillageSums } from './noticing-sums.js';
import { examine, partyKey, type Candidate, type TunedRules } from './noticing.js';

/** What the rules need to know of a village beside an entry. */
export interface EntryCircumstances {
  /** Names under which people and firms are compared. */
  readonly officers: ReadonlySet<string>;
  /** What was brought back of an entry that lends, in 分. */
  readonly returnedFen: ReadonlyMap<Id, number>;
  readonly today: Day;
}

/** Entries of one account. */
export interface EntriesOfAccount {
  readonly entries: readonly FactEntry[];
  readonly evidenceKept: boolean;
  /** By which day the income of a cash box was paid in; null for an account at a bank. */
  readonly bankedDay: ReadonlyMap<Id, Day | null> | null;
}

/** The funds of a village. */
export interface VillageFunds {
  readonly villageId: Id;
  readonly accounts: readonly FactAccount[];
  /** Account by account, in the order of the journals. */
  readonly entries: readonly FactEntry[];
  readonly officers: readonly { readonly person: string }[];
  readonly today: Day;
}

/** What the rules notice of entries of one account; each of them is told to `sums`. */
export function noticedOfEntries(
  tuned: TunedRules,
  { entries, evidenceKept, bankedDay }: EntriesOfAccount,
  { officers, returnedFen, today }: EntryCircumstances,
  sums?: VillageSums,
): Candidate[] {
  const found: Candidate[] = [];
  for (const entry of entries) {
    const { id, counterparty } = entry;
    const payee = counterparty === null ? null : partyKey(counterparty);
    const facts: EntryFacts = {
      ...entry,
      ...entryWords(entry),
      evidenceKept,
      counterpartyIsOfficer: payee !== null && officers.has(payee),
      returnedFen: returnedFen.get(id) ?? 0,
      today,
      ...(bankedDay?.has(id) === true ? { bankedDay: bankedDay.get(id) ?? null } : {}),
    };
    found.push(...examine(ENTRY_RULES, tuned, facts, id, [{ kind: 'entry', id }]));
    sums?.add(id, facts);
  }
  return found;
}

/** What the rules notice of the months of a cash box. */
export const noticedOfCashMonths = (
  tuned: TunedRules,
  { id, name }: FactAccount,
  peaks: readonly CashPeak[],
): Candidate[] =>
  peaks.flatMap((peak) =>
    examine(CASH_MONTH_RULES, tuned, { accountName: name, ...peak }, `${id}:${peak.month}`, [
      { kind: 'account', id },
    ]),
  );

/** Does somebody record evidence of entries here? */
export const keepsEvidence = (entries: readonly FactEntry[]): boolean =>
  entries.some(({ evidence }) => evidence !== null && evidence !== '');

/** What the rules notice of the accounts and entries of a village. */
export function noticedOfFunds(tuned: TunedRules, funds: VillageFunds): Candidate[] {
  const byAccount = new Map<Id, FactEntry[]>();
  const returnedFen = new Map<Id, number>();
  for (const entry of funds.entries) {
    const there = byAccount.get(entry.accountId);
    if (there === undefined) byAccount.set(entry.accountId, [entry]);
    else there.push(entry);
    if (entry.returnsId !== null)
      returnedFen.set(entry.returnsId, (returnedFen.get(entry.returnsId) ?? 0) + entry.incomeFen);
  }
  const circumstances = { officers: officersOf(funds.officers), returnedFen, today: funds.today };
  const sums = new VillageSums();
  const found = noticedOfAccounts(tuned, funds.accounts);
  for (const account of funds.accounts) {
    const entries = byAccount.get(account.id) ?? [];
    const cash = account.kind === 'cash' ? walkCashBox(account.openingFen, entries) : null;
    const of = { entries, evidenceKept: keepsEvidence(entries), bankedDay: cash?.bankedDay ?? null };
    found.push(...noticedOfCashMonths(tuned, account, cash?.peaks ?? []));
    for (const one of noticedOfEntries(tuned, of, circumstances, sums)) found.push(one);
  }
  return [...found, ...sums.noticed(tuned, funds.villageId)];
}

/** Names under which the people who hold a post are compared. */
export const officersOf = (posts: readonly { readonly person: string }[]): Set<string> =>
  new Set(posts.flatMap(({ person }) => partyKey(person) ?? []));

function noticedOfAccounts(tuned: TunedRules, accounts: readonly FactAccount[]): Candidate[] {
  const openBasicAccounts = accounts.filter(
    ({ kind, closedDay }) => kind === 'basic' && closedDay === null,
  ).length;
  return accounts.flatMap((account) => {
    const source: FlagSource = { kind: 'account', id: account.id };
    return examine(ACCOUNT_RULES, tuned, { ...account, openBasicAccounts }, account.id, [source]);
  });
}

import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { ACCOUNT_RULES, CASH_MONTH_RULES } from './account.rules.js';
import { walkCashBox, type CashPeak } from './cash-box.rules.js';
import { entryWords, type EntryFacts } from './entry-facts.js';
import { ENTRY_RULES } from './entry.rules.js';
import type { FactEntry } from './flag-entries.store.js';
import type { FactAccount } from './flag-facts.store.js';
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

/** An account with its entries that stand, in the order of its journal. */
export interface Journal {
  readonly account: FactAccount;
  readonly entries: readonly FactEntry[];
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
    const { words, papers } = entryWords(entry);
    // Written out: copying an entry by its names would cost as much as all rules together.
    const facts: EntryFacts = {
      day: entry.day,
      voucher: entry.voucher,
      summary: entry.summary,
      subject: entry.subject,
      incomeFen: entry.incomeFen,
      expenseFen: entry.expenseFen,
      counterparty,
      payment: entry.payment,
      evidence: entry.evidence,
      loan: entry.loan,
      words,
      papers,
      evidenceKept,
      counterpartyIsOfficer: payee !== null && officers.has(payee),
      returnedFen: returnedFen.get(id) ?? 0,
      bankedDay: bankedDay?.get(id),
      today,
    };
    for (const one of examine(ENTRY_RULES, tuned, facts, id, 'entry')) found.push(one);
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

/** What the rules notice of a whole journal of a village; each entry is told to `sums`. */
function noticedOfJournal(
  tuned: TunedRules,
  { account, entries }: Journal,
  circumstances: EntryCircumstances,
  sums: VillageSums,
): Candidate[] {
  const evidenceKept = entries.some(({ evidence }) => evidence !== null && evidence !== '');
  const cash = account.kind === 'cash' ? walkCashBox(account.openingFen, entries) : null;
  const of = { entries, evidenceKept, bankedDay: cash?.bankedDay ?? null };
  return [
    ...noticedOfCashMonths(tuned, account, cash?.peaks ?? []),
    ...noticedOfEntries(tuned, of, circumstances, sums),
  ];
}

/** What the rules notice of the accounts and entries of a village. */
export function noticedOfFunds(
  tuned: TunedRules,
  villageId: Id,
  journals: readonly Journal[],
  circumstances: EntryCircumstances,
): Candidate[] {
  const sums = new VillageSums();
  return [
    ...noticedOfAccounts(
      tuned,
      journals.map(({ account }) => account),
    ),
    ...journals.flatMap((journal) => noticedOfJournal(tuned, journal, circumstances, sums)),
    ...sums.noticed(tuned, villageId),
  ];
}

/** Names under which the people who hold a post are compared. */
export const officersOf = (posts: readonly { readonly person: string }[]): Set<string> =>
  new Set(posts.flatMap(({ person }) => partyKey(person) ?? []));

function noticedOfAccounts(tuned: TunedRules, accounts: readonly FactAccount[]): Candidate[] {
  const openBasicAccounts = accounts.filter(
    ({ kind, closedDay }) => kind === 'basic' && closedDay === null,
  ).length;
  return accounts.flatMap((account) => {
    return examine(ACCOUNT_RULES, tuned, { ...account, openBasicAccounts }, account.id, 'account');
  });
}

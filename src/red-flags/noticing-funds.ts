import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { ACCOUNT_RULES, ALLOWANCE_YEAR_RULES, CASH_MONTH_RULES, WORKS_PAYEE_RULES } from './account.rules.js';
import { walkCashBox } from './cash-box.rules.js';
import type { EntryFacts } from './entry-facts.js';
import { ENTRY_RULES, isAllowance, isForWorks } from './entry.rules.js';
import type { FactAccount, FactEntry } from './flag-facts.store.js';
import type { FlagSource } from './flag.js';
import { examine, partyKey, type Candidate, type TunedRules } from './noticing.js';

/** The funds of a village. */
export interface VillageFunds {
  readonly villageId: Id;
  readonly accounts: readonly FactAccount[];
  /** Account by account, in the order of the journals. */
  readonly entries: readonly FactEntry[];
  readonly officers: readonly { readonly person: string }[];
  readonly today: Day;
}

/** Rows that a flag names at most; the rest is in its inputs as a count. */
const SOURCES_MAX = 50;

interface Gathered {
  payments: number;
  amountFen: number;
  greatestFen: number;
  sources: FlagSource[];
}

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
  const officers = new Set(funds.officers.map(({ person }) => partyKey(person)));
  const openBasicAccounts = funds.accounts.filter(
    ({ kind, closedDay }) => kind === 'basic' && closedDay === null,
  ).length;
  const found: Candidate[] = [];
  const years = new Map<number, Gathered>();
  const payees = new Map<string, Gathered & { payee: string; year: number }>();
  for (const { id: accountId, openingFen, ...account } of funds.accounts) {
    const source: FlagSource = { kind: 'account', id: accountId };
    const entries = byAccount.get(accountId) ?? [];
    found.push(...examine(ACCOUNT_RULES, tuned, { ...account, openBasicAccounts }, accountId, [source]));
    const cash = account.kind === 'cash' ? walkCashBox(openingFen, entries) : null;
    for (const peak of cash?.peaks ?? []) {
      const month = { accountName: account.name, ...peak };
      found.push(...examine(CASH_MONTH_RULES, tuned, month, `${accountId}:${peak.month}`, [source]));
    }
    const evidenceKept = entries.some(({ evidence }) => partyKey(evidence) !== null);
    for (const entry of entries) {
      const { id } = entry;
      const facts: EntryFacts = {
        ...entry,
        evidenceKept,
        counterpartyIsOfficer: entry.counterparty !== null && officers.has(partyKey(entry.counterparty)),
        returnedFen: returnedFen.get(id) ?? 0,
        today: funds.today,
        ...(cash?.bankedDay.has(id) === true ? { bankedDay: cash.bankedDay.get(id) ?? null } : {}),
      };
      found.push(...examine(ENTRY_RULES, tuned, facts, id, [{ kind: 'entry', id }]));
      gather(facts, id, years, payees);
    }
  }
  return [...found, ...ofYears(tuned, funds.villageId, years), ...ofPayees(tuned, funds.villageId, payees)];
}

function gather(
  entry: EntryFacts,
  id: Id,
  years: Map<number, Gathered>,
  payees: Map<string, Gathered & { payee: string; year: number }>,
): void {
  const year = Number(entry.day.slice(0, 4));
  const nothing = (): Gathered => ({ payments: 0, amountFen: 0, greatestFen: 0, sources: [] });
  const add = (to: Gathered): void => {
    to.payments += 1;
    to.amountFen += entry.expenseFen;
    to.greatestFen = Math.max(to.greatestFen, entry.expenseFen);
    if (to.sources.length < SOURCES_MAX) to.sources.push({ kind: 'entry', id });
  };
  if (isAllowance(entry)) {
    const there = years.get(year) ?? nothing();
    years.set(year, there);
    add(there);
  }
  const payee = partyKey(entry.counterparty);
  if (payee === null || !isForWorks(entry)) return;
  const key = `${payee}:${year}`;
  const there = payees.get(key) ?? { ...nothing(), payee: entry.counterparty ?? payee, year };
  payees.set(key, there);
  add(there);
}

const ofYears = (tuned: TunedRules, villageId: Id, years: ReadonlyMap<number, Gathered>): Candidate[] =>
  [...years].flatMap(([year, { amountFen, sources }]) => {
    const facts = { year, amountFen, beforeFen: years.get(year - 1)?.amountFen ?? 0 };
    return examine(ALLOWANCE_YEAR_RULES, tuned, facts, `${villageId}:${year}`, sources);
  });

const ofPayees = (
  tuned: TunedRules,
  villageId: Id,
  payees: ReadonlyMap<string, Gathered & { payee: string; year: number }>,
): Candidate[] =>
  [...payees].flatMap(([key, { sources, ...facts }]) =>
    examine(WORKS_PAYEE_RULES, tuned, facts, `${villageId}:${key}`, sources),
  );

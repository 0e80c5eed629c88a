import type { Id } from '../kernel/ids.js';
import { ALLOWANCE_YEAR_RULES, WORKS_PAYEE_RULES } from './account.rules.js';
import type { EntryFacts } from './entry-facts.js';
import { isAllowance, isForWorks } from './entry.rules.js';
import type { FlagSource } from './flag.js';
import { examine, partyKey, type Candidate, type TunedRules } from './noticing.js';

/** Rows that a flag names at most; the rest is in its inputs as a count. */
const SOURCES_MAX = 50;

interface Sum {
  readonly year: number;
  payments: number;
  amountFen: number;
  greatestFen: number;
  readonly sources: FlagSource[];
}

/** An expense as far as sums of a village go by it. */
type Spent = Pick<EntryFacts, 'day' | 'expenseFen' | 'counterparty' | 'words'>;

/** What a village paid by year: allowances, and works by payee. */
export class VillageSums {
  private readonly years = new Map<number, Sum>();
  private readonly payees = new Map<string, Sum & { readonly payee: string }>();

  /** Adds an entry, in the order of the journals. */
  add(id: Id, entry: Spent): void {
    if (entry.expenseFen === 0) return;
    const year = Number(entry.day.slice(0, 4));
    if (isAllowance(entry)) {
      const there = this.years.get(year) ?? nothing(year);
      this.years.set(year, there);
      addTo(there, id, entry.expenseFen);
    }
    const payee = entry.counterparty === null || !isForWorks(entry) ? null : partyKey(entry.counterparty);
    if (payee === null) return;
    const key = `${payee}:${year}`;
    const there = this.payees.get(key) ?? { ...nothing(year), payee: entry.counterparty ?? payee };
    this.payees.set(key, there);
    addTo(there, id, entry.expenseFen);
  }

  /** What the rules notice of the sums. */
  noticed(tuned: TunedRules, villageId: Id): Candidate[] {
    const ofYears = [...this.years.values()].flatMap(({ year, amountFen, sources }) => {
      const facts = { year, amountFen, beforeFen: this.years.get(year - 1)?.amountFen ?? 0 };
      return examine(ALLOWANCE_YEAR_RULES, tuned, facts, `${villageId}:${year}`, sources);
    });
    const ofPayees = [...this.payees].flatMap(([key, { sources, ...facts }]) =>
      examine(WORKS_PAYEE_RULES, tuned, facts, `${villageId}:${key}`, sources),
    );
    return [...ofYears, ...ofPayees];
  }
}

const nothing = (year: number): Sum => ({ year, payments: 0, amountFen: 0, greatestFen: 0, sources: [] });

function addTo(sum: Sum, id: Id, expenseFen: number): void {
  sum.payments += 1;
  sum.amountFen += expenseFen;
  sum.greatestFen = Math.max(sum.greatestFen, expenseFen);
  if (sum.sources.length < SOURCES_MAX) sum.sources.push({ kind: 'entry', id });
}

import type { Day } from '../kernel/calendar.js';
import { comparisonKey } from '../kernel/text.js';
import type { Noticed } from './flag.js';

/** An entry as the rules see it; money in 分. */
export interface EntryFacts {
  readonly day: Day;
  readonly voucher: string | null;
  readonly summary: string;
  readonly subject: string | null;
  readonly incomeFen: number;
  readonly expenseFen: number;
  readonly counterparty: string | null;
  readonly payment: 'cash' | 'transfer' | null;
  readonly evidence: string | null;
  readonly loan: 'lent' | 'returned' | null;
  /** Does its account record evidence at all? A journal without such a column says nothing about it. */
  readonly evidenceKept: boolean;
  /** The other side holds a post in the village. */
  readonly counterpartyIsOfficer: boolean;
  /** What of it was brought back, in 分, where it lends. */
  readonly returnedFen: number;
  /** Of cash that came in: the day by which all of it was paid in at the bank. Null: not at all; undefined: no cash box. */
  readonly bankedDay?: Day | null;
  /** The day on which the rule looks. */
  readonly today: Day;
}

// The stroke between two texts keeps a plain one plain, which is compared at a fraction of the cost.

/** What an entry says, comparable: summary and subject. */
export const wordsOf = ({ summary, subject }: EntryFacts): string =>
  comparisonKey(`${summary}|${subject ?? ''}`);
/** What is said of its papers, comparable: summary and evidence. */
export const papersOf = ({ evidence, summary }: EntryFacts): string =>
  comparisonKey(`${summary}|${evidence ?? ''}`);

/** A notice about an entry with what every one of them tells. */
export const told = (entry: EntryFacts, amountFen: number, more: Noticed['inputs'] = {}): Noticed => ({
  amountFen,
  inputs: { day: entry.day, voucher: entry.voucher, summary: entry.summary, amountFen, ...more },
});

/** Is it an expense whose words match? */
export const spends = (entry: EntryFacts, pattern: RegExp): boolean =>
  entry.expenseFen > 0 && pattern.test(wordsOf(entry));

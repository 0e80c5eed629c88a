import type { Day } from '../kernel/calendar.js';
import { comparisonKey, remembering } from '../kernel/text.js';
import type { Noticed } from './flag.js';

/** What an entry and its papers say, comparable; made once for all rules. */
export interface EntryWords {
  /** Summary and subject. */
  readonly words: string;
  /** Summary and evidence. */
  readonly papers: string;
}

/** An entry as the rules see it; money in 分. */
export interface EntryFacts extends EntryWords {
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
  readonly bankedDay?: Day | null | undefined;
  /** The day on which the rule looks. */
  readonly today: Day;
}

/** Subjects and papers are the same words over and over, and summaries often. */
const comparable = remembering(10_000, comparisonKey);
const together = (first: string, second: string | null): string =>
  `${comparable(first)}|${second === null ? '' : comparable(second)}`;

/** The words of an entry. */
export const entryWords = ({
  summary,
  subject,
  evidence,
}: Pick<EntryFacts, 'summary' | 'subject' | 'evidence'>): EntryWords => ({
  words: together(summary, subject),
  papers: together(summary, evidence),
});

/** What every notice about an entry tells of it. */
export type ToldFacts = Pick<EntryFacts, 'day' | 'voucher' | 'summary'>;

/** A notice about an entry with what every one of them tells. */
export const told = (entry: ToldFacts, amountFen: number, more: Noticed['inputs'] = {}): Noticed => ({
  amountFen,
  inputs: { day: entry.day, voucher: entry.voucher, summary: entry.summary, amountFen, ...more },
});

/** What an expense is told by. */
export type SpentFacts = Pick<EntryFacts, 'expenseFen' | 'words'>;

/** Is it an expense whose words match? */
export const spends = ({ expenseFen, words }: SpentFacts, pattern: RegExp): boolean =>
  expenseFen > 0 && pattern.test(words);

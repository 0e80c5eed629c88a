import type { Instant } from '../kernel/clock.js';
import type { Label } from '../kernel/label.js';

/** Why a head that a paper carries does not fit the ledger, in words. */
export const HEAD_FAULT_LABELS = {
  unreadable: { zh: '不是链头,或校验值不足 16 位', en: 'no head, or fewer than 16 digits of its hash' },
  'chain-unknown': { zh: '账本里没有这条留痕链', en: 'the ledger has no such chain' },
  cut: {
    zh: '留痕比纸上的短:末尾被截去,或账本是旧的',
    en: 'the chain is shorter than the paper says: its tail was cut, or this is an older ledger',
  },
  rewritten: {
    zh: '这一条的校验值与纸上的不同:留痕被改写',
    en: 'the entry has another hash than the paper: the chain was rewritten',
  },
  broken: {
    zh: '校验值相符,但在它之前有对不上的条目',
    en: 'the hash is the same, but an entry before it does not fit',
  },
} as const satisfies Readonly<Record<string, Label>>;
export type HeadFault = keyof typeof HEAD_FAULT_LABELS;

/** An entry that says it was made long before the one in front of it: the machine's clock was set back. */
export interface ClockBack {
  readonly seq: number;
  readonly at: Instant;
  /** The latest instant before it. */
  readonly after: Instant;
}

/** What walking one chain from its beginning found. */
export interface ChainVerdict {
  readonly chain: string;
  readonly entries: number;
  /** `CHAIN:COUNT:HASH` with all 64 digits. */
  readonly head: string;
  readonly ok: boolean;
  /** Sequence number of the first entry that does not fit, or of the one that the head claims and nobody finds. */
  readonly firstBad: number | null;
  /** The first jump of the clock, or null. The chain holds all the same: its order is that of the numbers. */
  readonly clockBack: ClockBack | null;
  /** Personal values that two persons have struck out; their hashes stay in the chain. */
  readonly struckOut: number;
}

/** How one head fits. */
export interface HeadVerdict {
  readonly head: string;
  readonly ok: boolean;
  readonly fault: HeadFault | null;
}

/** The whole answer: every chain that may be seen, and every head that was asked about. */
export interface Verification {
  /** Every chain and every head is ok. */
  readonly ok: boolean;
  readonly entries: number;
  readonly chains: readonly ChainVerdict[];
  readonly heads: readonly HeadVerdict[];
}

/** The answer about a paper: which heads it carries, and how they fit. */
export interface PaperVerification extends Verification {
  readonly found: readonly string[];
}

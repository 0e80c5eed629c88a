import { GENESIS_HASH, sha256 } from './history-body.js';
import type { ClaimedHead } from './history-head.js';
import type { ChainHead } from './history.store.js';
import { HISTORY_BODY_VERSION } from './history.js';
import type { ChainVerdict, ClockBack, HeadFault } from './verification.js';
import type { Link } from './verification.store.js';

/** Clocks that programs of one ledger go by differ by less, and an entry may wait so long for its turn. */
const CLOCK_BACK_MS = 10 * 60_000;

type LinkBody = Readonly<Record<'chain' | 'previous' | 'seq' | 'version', unknown>>;

/**
 * What a body says of its place. Keys stand in the order of the alphabet, so that all of it is behind `chain`, and that
 * end alone is read: the changes in front of it are a third of the work. Undefined where the end is none of an entry's;
 * what was tampered with may be anything.
 */
function linkOf(body: string): LinkBody | undefined {
  try {
    const value: unknown = JSON.parse(`{${body.slice(body.lastIndexOf(',"chain":') + 1)}`);
    return typeof value === 'object' && value !== null ? (value as LinkBody) : undefined;
  } catch {
    return undefined;
  }
}

const BEHIND_INSTANT = '","attachments":[';
const INSTANT_CHARACTERS = '2026-01-01T00:00:00.000Z'.length;

/** When an entry says that it was made; the empty text where that is not found. */
function instantOf(body: string): string {
  const end = body.indexOf(BEHIND_INSTANT);
  const start = end - INSTANT_CHARACTERS;
  return body.startsWith(',"at":"', start - ',"at":"'.length) ? body.slice(start, end) : '';
}

/** Walks one chain entry by entry from its beginning and remembers the first that does not fit. */
export class ChainWalk {
  private seq = 0;
  private hash = GENESIS_HASH;
  private firstBad: number | null = null;
  private latest = '';
  private clockBack: ClockBack | null = null;
  private readonly hashAt = new Map<number, string | null>();

  /** `claims` are the heads that papers claim for this chain. */
  constructor(
    private readonly chain: string,
    claims: readonly ClaimedHead[],
  ) {
    for (const { count } of claims) this.hashAt.set(count, null);
  }

  /** The next entry, in the order of sequence numbers. */
  take(entry: Link): void {
    if (this.firstBad === null && !this.follows(entry)) this.firstBad = this.seq + 1;
    this.seq = entry.seq;
    this.hash = entry.hash;
    if (this.hashAt.has(entry.seq)) this.hashAt.set(entry.seq, entry.hash);
  }

  /** What was found, after the last entry; without a head nobody vouches for any of them. */
  end(head: ChainHead | undefined, struckOut: number): ChainVerdict {
    const { chain, seq, hash, clockBack } = this;
    if (this.firstBad === null && (seq !== head?.count || hash !== head.hash))
      this.firstBad = Math.min(seq, head?.count ?? 0) + 1;
    const ok = this.firstBad === null;
    return {
      chain,
      entries: seq,
      head: `${chain}:${seq}:${hash}`,
      ok,
      firstBad: this.firstBad,
      clockBack,
      struckOut,
    };
  }

  /** How a head that a paper carries fits what was walked, after `end`; null where it does. */
  faultOf({ count, digits }: ClaimedHead): HeadFault | null {
    const hash = this.hashAt.get(count) ?? null;
    if (hash === null) return 'cut';
    if (!hash.startsWith(digits)) return 'rewritten';
    return this.firstBad !== null && this.firstBad <= count ? 'broken' : null;
  }

  /** The body is the one that was hashed, and says of itself what its place says. */
  private follows({ seq, body, hash }: Link): boolean {
    if (seq !== this.seq + 1 || sha256(body) !== hash) return false;
    const link = linkOf(body);
    if (link === undefined || link.version !== HISTORY_BODY_VERSION) return false;
    if (link.seq !== seq || link.chain !== this.chain || link.previous !== this.hash) return false;
    this.watchClock(seq, instantOf(body));
    return true;
  }

  private watchClock(seq: number, at: string): void {
    if (at >= this.latest) {
      this.latest = at;
      return;
    }
    if (at === '' || this.clockBack !== null) return;
    if (Date.parse(this.latest) - Date.parse(at) < CLOCK_BACK_MS) return;
    this.clockBack = { seq, at, after: this.latest };
  }
}

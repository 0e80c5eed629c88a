import type { SqlReader } from '../storage/sql.js';
import { GENESIS_HASH, parseBody, sha256 } from './history-body.js';
import { allHeads, entriesAfter } from './history.store.js';

const ENTRIES_AT_ONCE = 5_000;

/** What walking one chain from its beginning found. */
export interface ChainCheck {
  readonly chain: string;
  readonly entries: number;
  readonly hash: string;
  readonly ok: boolean;
  /** Sequence number of the first entry that does not fit, or of the one that the head claims and nobody finds. */
  readonly firstBad: number | null;
}

/** Walks every chain: each entry's hash, its place, its predecessor, and the head behind the last. */
export async function checkChains(sql: SqlReader): Promise<ChainCheck[]> {
  const checks: ChainCheck[] = [];
  for (const head of await allHeads(sql)) {
    let seq = 0;
    let hash = GENESIS_HASH;
    let firstBad: number | null = null;
    for (;;) {
      const entries = await entriesAfter(sql, head.chain, seq, ENTRIES_AT_ONCE);
      for (const entry of entries) {
        const body = parseBody(entry.body);
        const fits =
          entry.seq === seq + 1 &&
          body.seq === entry.seq &&
          body.chain === head.chain &&
          body.previous === hash &&
          sha256(entry.body) === entry.hash;
        if (!fits && firstBad === null) firstBad = seq + 1;
        seq = entry.seq;
        hash = entry.hash;
      }
      if (entries.length < ENTRIES_AT_ONCE) break;
    }
    if (firstBad === null && (seq !== head.count || hash !== head.hash))
      firstBad = Math.min(seq, head.count) + 1;
    checks.push({ chain: head.chain, entries: seq, hash, ok: firstBad === null, firstBad });
  }
  return checks;
}

import type { Scope } from '../access/scope.js';
import type { SqlReader } from '../storage/sql.js';
import { mayVerify } from './chain-scope.js';
import { ChainWalk } from './chain-walk.js';
import { readHead, type ClaimedHead } from './history-head.js';
import { allHeads } from './history.store.js';
import { chainsWithEntries, linksAfter, struckOutByChain } from './verification.store.js';
import type { ChainVerdict, HeadFault, HeadVerdict, Verification } from './verification.js';

/** Enough that asking costs nothing beside hashing, few enough to weigh nothing. */
const LINKS_AT_ONCE = 1_000;

/**
 * Walks every chain in scope: each entry's hash, its place, its predecessor, and the head behind the last; then holds
 * against them the heads that papers claim. A chain out of scope is as unknown as one that there is not.
 */
export async function verifyChains(
  sql: SqlReader,
  scope: Scope,
  headTexts: readonly string[],
): Promise<Verification> {
  const claims = headTexts.map((text) => ({ text, claim: readHead(text) }));
  const heads = new Map((await allHeads(sql)).map((head) => [head.chain, head]));
  const struckOut = await struckOutByChain(sql);
  const known = [...new Set([...heads.keys(), ...(await chainsWithEntries(sql))])].sort();
  const walks = new Map<string, ChainWalk>();
  const chains: ChainVerdict[] = [];
  for (const chain of known.filter((one) => mayVerify(scope, one))) {
    const ofChain = claims.flatMap(({ claim }) => (claim?.chain === chain ? [claim] : []));
    const walk = new ChainWalk(chain, ofChain);
    await walkAll(sql, chain, walk);
    walks.set(chain, walk);
    chains.push(walk.end(heads.get(chain), struckOut.get(chain) ?? 0));
  }
  const verdicts = claims.map(({ text, claim }): HeadVerdict => {
    const fault = faultOf(claim, walks);
    return { head: text, ok: fault === null, fault };
  });
  const ok = [...chains, ...verdicts].every((one) => one.ok);
  return { ok, entries: chains.reduce((sum, { entries }) => sum + entries, 0), chains, heads: verdicts };
}

function faultOf(claim: ClaimedHead | undefined, walks: ReadonlyMap<string, ChainWalk>): HeadFault | null {
  if (claim === undefined) return 'unreadable';
  const walk = walks.get(claim.chain);
  return walk === undefined ? 'chain-unknown' : walk.faultOf(claim);
}

async function walkAll(sql: SqlReader, chain: string, walk: ChainWalk): Promise<void> {
  for (let seq = Number.MIN_SAFE_INTEGER; ;) {
    const links = await linksAfter(sql, chain, seq, LINKS_AT_ONCE);
    for (const link of links) walk.take(link);
    const last = links.at(-1);
    if (last === undefined || links.length < LINKS_AT_ONCE) return;
    seq = last.seq;
  }
}

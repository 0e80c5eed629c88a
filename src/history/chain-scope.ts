import type { Actor } from '../access/actor.js';
import type { Scope } from '../access/scope.js';
import { LEDGER_CHAIN } from './history.js';

/** Whether what a chain tells is in scope. A village's history is asked for row by row, never by the chain of its town. */
export function ownsChain(scope: Scope, chain: string): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'county':
      return scope.countyCode !== '' && chain !== LEDGER_CHAIN && chain.startsWith(scope.countyCode);
    case 'towns':
      return chain !== LEDGER_CHAIN && scope.townCodes.includes(chain);
    case 'villages':
      return false;
  }
}

/**
 * Whether an actor may read what a chain tells. The ledger's own chain tells what the administrator did to accounts,
 * deputies and settings: whoever answers for every town of the ledger reads it, if histories may be taken away by them;
 * otherwise nobody would ever see that an account was made up. `chains` are all that there are.
 */
export function readsChain(
  { scope, permissions }: Pick<Actor, 'scope' | 'permissions'>,
  chain: string,
  chains: readonly string[],
): boolean {
  if (chain !== LEDGER_CHAIN || scope.kind === 'all') return ownsChain(scope, chain);
  const towns = chains.filter((one) => one !== LEDGER_CHAIN);
  return (
    permissions.has('history:export') && towns.length > 0 && towns.every((town) => ownsChain(scope, town))
  );
}

/**
 * Whether an actor may see that a chain holds, and how long it is. The ledger's own chain is for everybody who answers
 * for a town: what was done to accounts stands in it, and whoever could rewrite that unseen could do the rest.
 */
export function mayVerify(scope: Scope, chain: string): boolean {
  if (chain !== LEDGER_CHAIN) return ownsChain(scope, chain);
  if (scope.kind === 'county') return scope.countyCode !== '';
  return scope.kind === 'all' || (scope.kind === 'towns' && scope.townCodes.length > 0);
}

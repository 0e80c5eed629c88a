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
 * Whether an actor may see that a chain holds, and how long it is. The ledger's own chain is for everybody who answers
 * for a town: what was done to accounts stands in it, and whoever could rewrite that unseen could do the rest.
 */
export function mayVerify(scope: Scope, chain: string): boolean {
  if (chain !== LEDGER_CHAIN) return ownsChain(scope, chain);
  if (scope.kind === 'county') return scope.countyCode !== '';
  return scope.kind === 'all' || (scope.kind === 'towns' && scope.townCodes.length > 0);
}

import type { Id } from '../kernel/ids.js';

/**
 * Which rows a user may touch. Every store method takes one, and an empty list selects nothing.
 * A county is the first 6 digits of a town's code.
 */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'county'; readonly countyCode: string }
  | { readonly kind: 'towns'; readonly townCodes: readonly string[] }
  | { readonly kind: 'villages'; readonly villageIds: readonly Id[] };

/** The whole ledger. */
export const SCOPE_ALL: Scope = { kind: 'all' };

/** A condition in SQL with `?` for each parameter; both dialects understand it. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

const NOTHING: Condition = { sql: '1 = 0', parameters: [] };

const among = (column: string, values: readonly string[]): Condition =>
  values.length === 0
    ? NOTHING
    : { sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values };

/**
 * The scope as a condition on a table that has these columns. Where a table has no village column, a scope of villages
 * selects nothing of it.
 */
export function scopeCondition(scope: Scope, townColumn: string, villageColumn?: string): Condition {
  switch (scope.kind) {
    case 'all':
      return { sql: '1 = 1', parameters: [] };
    case 'county':
      return scope.countyCode === ''
        ? NOTHING
        : { sql: `substr(${townColumn}, 1, ${scope.countyCode.length}) = ?`, parameters: [scope.countyCode] };
    case 'towns':
      return among(townColumn, scope.townCodes);
    case 'villages':
      return villageColumn === undefined ? NOTHING : among(villageColumn, scope.villageIds);
  }
}

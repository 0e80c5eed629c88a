import type { Role } from '../../../access/role.js';
import type { Scope } from '../../../access/scope.js';
import { SCOPES_OF_ROLE, type AccountInput, type AccountView } from '../../../users/account.js';

/** What the forms of an account hold about role and scope; every kind of scope keeps what was typed for it. */
export interface RoleFormValues {
  readonly role?: Role;
  readonly scopeKind?: Scope['kind'];
  readonly countyCode: string;
  readonly townCodes: readonly string[];
  readonly villageIds: readonly string[];
}

/** What the form of a new account holds besides. */
export interface AccountFormValues extends RoleFormValues {
  readonly name: string;
  readonly personIs: 'known' | 'new';
  readonly personId?: string;
  readonly personName: string;
}

/** Role and scope of an account as the form shows them; for a new one the ledger's own town is offered. */
export function roleForm(account: AccountView | null, townCode: string | null): RoleFormValues {
  const scope = account?.scope;
  return {
    ...(account ? { role: account.role, scopeKind: account.scope.kind } : {}),
    countyCode: scope?.kind === 'county' ? scope.countyCode : (townCode ?? '').slice(0, 6),
    townCodes: scope?.kind === 'towns' ? scope.townCodes : townCode === null ? [] : [townCode],
    villageIds: scope?.kind === 'villages' ? scope.villageIds : [],
  };
}

/** The kind of scope that the form means: the chosen one where the role may have it, otherwise the role's first. */
export function scopeKindOf({
  role,
  scopeKind,
}: Pick<RoleFormValues, 'role' | 'scopeKind'>): Scope['kind'] | null {
  if (role === undefined) return null;
  const kinds = SCOPES_OF_ROLE[role];
  return kinds.find((kind) => kind === scopeKind) ?? kinds[0] ?? null;
}

/** The scope that the form says, or null while it says none. */
export function scopeOfForm(values: RoleFormValues): Scope | null {
  const kind = scopeKindOf(values);
  switch (kind) {
    case null:
      return null;
    case 'all':
      return { kind };
    case 'county':
      return { kind, countyCode: values.countyCode.trim() };
    case 'towns':
      return { kind, townCodes: [...values.townCodes].sort() };
    case 'villages':
      return { kind, villageIds: [...values.villageIds].sort() };
  }
}

/** The account that the form says, or null while role and scope are not chosen. */
export function accountInput(values: AccountFormValues): AccountInput | null {
  const scope = scopeOfForm(values);
  if (values.role === undefined || scope === null) return null;
  return {
    name: values.name.trim(),
    role: values.role,
    scope,
    ...(values.personIs === 'known'
      ? { personId: values.personId }
      : { personName: values.personName.trim() }),
  };
}

/** Are two scopes the same rows, in whatever order their lists stand? */
export const sameScope = (first: Scope, second: Scope): boolean => keyOf(first) === keyOf(second);

function keyOf(scope: Scope): string {
  switch (scope.kind) {
    case 'all':
      return scope.kind;
    case 'county':
      return `${scope.kind} ${scope.countyCode}`;
    case 'towns':
      return `${scope.kind} ${[...scope.townCodes].sort().join()}`;
    case 'villages':
      return `${scope.kind} ${[...scope.villageIds].sort().join()}`;
  }
}

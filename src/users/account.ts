import type { Role } from '../access/role.js';
import type { Scope } from '../access/scope.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';

/** How long a password may be, in characters. */
export const PASSWORD_BOUNDS = { charactersMin: 10, charactersMax: 200 } as const;

/** What an account may be called: what people can type on any keyboard, and a file or a log can show. */
export const ACCOUNT_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;

/** Kinds of scope that a role may have; an administrator sees to the whole ledger, a clerk to villages. */
export const SCOPES_OF_ROLE: Readonly<Record<Role, readonly Scope['kind'][]>> = {
  clerk: ['villages'],
  officer: ['towns', 'all'],
  lead: ['towns', 'all'],
  inspector: ['towns', 'county', 'all'],
  supervisor: ['county', 'all'],
  admin: ['all'],
};

/** An account as the administrator sees it; nothing that opens it is ever shown. */
export interface AccountView {
  readonly id: Id;
  readonly name: string;
  readonly personId: Id;
  readonly personName: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
  readonly version: number;
  readonly recordedAt: Instant;
}

/** An account that is to be added; `personId` is that of somebody who is known already, else `personName` is. */
export interface AccountInput {
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly personId?: Id | undefined;
  readonly personName?: string | undefined;
  /** Left out, one is made and answered once. */
  readonly password?: string | undefined;
}

/** What may be changed of an account. */
export interface AccountChange {
  readonly role?: Role | undefined;
  readonly scope?: Scope | undefined;
  readonly disabled?: boolean | undefined;
}

/** An account that was added or whose password was reset: the only time that a password is answered. */
export interface AccountWithPassword {
  readonly account: AccountView;
  /** The password that was made; null where one was given. */
  readonly firstPassword: string | null;
}

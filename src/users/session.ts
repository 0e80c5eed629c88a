import type { Permission } from '../access/permission.js';
import type { Role } from '../access/role.js';
import type { Scope } from '../access/scope.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';

/** Somebody in whose place the user may act these days. */
export interface DeputyshipView {
  readonly accountId: Id;
  readonly personName: string;
  readonly role: Role;
  readonly toDay: Day;
}

/** Who is signed in, and what that lets them do. */
export interface SessionView {
  readonly user: {
    readonly name: string;
    readonly personId: Id;
    readonly personName: string;
    readonly role: Role;
    readonly scope: Scope;
    readonly permissions: readonly Permission[];
  };
  /** Until it is changed only the password route answers. */
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
  /** The account in whose place the user acts just now; null in the own. */
  readonly actingAccountId: Id | null;
  readonly mayActFor: readonly DeputyshipView[];
}

/** What a person types to sign in. */
export interface SignInInput {
  readonly name: string;
  readonly password: string;
  /** The code of the second factor, or a recovery code, where the account asks for one. */
  readonly code?: string | undefined;
}

/** How long a session lasts: unused, and altogether, in milliseconds. */
export const SESSION_LIMITS_MS = { idle: 2 * 3_600_000, absolute: 12 * 3_600_000 } as const;

/** Name of the cookie that carries the session's token. */
export const SESSION_COOKIE = 'ledger_session';

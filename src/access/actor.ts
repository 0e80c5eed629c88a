import type { Id } from '../kernel/ids.js';
import type { Permission } from './permission.js';
import type { Role } from './role.js';
import type { Scope } from './scope.js';

/** Who acts: `user:…` from the session, `shell:<OS user>` from the shell, or `system`; never a parameter. */
export interface Actor {
  readonly name: string;
  readonly session: string | null;
  /** The person behind the account; null for the shell and the program itself. Rules compare persons, not accounts. */
  readonly personId: Id | null;
  /** The absent person in whose place the actor acts just now. */
  readonly actsFor: Id | null;
  /** The role in which the actor acts; null for the shell and the program itself. */
  readonly role: Role | null;
  readonly permissions: ReadonlySet<Permission>;
  readonly scope: Scope;
}

/** Who a document says made it: `user:` and `shell:` say how somebody came in, which is no part of a name. */
export const makerOf = ({ name }: Pick<Actor, 'name'>): string => name.replace(/^[a-z]+:/, '');

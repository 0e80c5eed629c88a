import type { Permission } from './permission.js';
import type { Scope } from './scope.js';

/** Who acts: `user:…` from the session, `shell:<OS user>` from the shell, or `system`; never a parameter. */
export interface Actor {
  readonly name: string;
  readonly session: string | null;
  readonly permissions: ReadonlySet<Permission>;
  readonly scope: Scope;
}

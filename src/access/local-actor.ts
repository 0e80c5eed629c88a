import type { Actor } from './actor.js';
import { PERMISSIONS } from './permission.js';
import { SHELL_PERMISSIONS } from './role.js';
import { SCOPE_ALL } from './scope.js';

const NO_PERSON = { session: null, personId: null, actsFor: null, role: null } as const;

/** Whoever runs the shell; `name` is the operating system's name of the user. */
export const shellActor = (name: string): Actor => ({
  name: `shell:${name}`,
  ...NO_PERSON,
  permissions: new Set(SHELL_PERMISSIONS),
  scope: SCOPE_ALL,
});

/** The program itself. */
export const SYSTEM_ACTOR: Actor = {
  name: 'system',
  ...NO_PERSON,
  permissions: new Set(PERMISSIONS),
  scope: SCOPE_ALL,
};

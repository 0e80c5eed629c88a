import type { Actor } from './actor.js';
import { PERMISSIONS } from './permission.js';
import { SCOPE_ALL } from './scope.js';

/** The one user while there are no accounts and the server listens on loopback only. */
export const LOCAL_USER: Actor = {
  name: 'user:local',
  session: null,
  permissions: new Set(PERMISSIONS),
  scope: SCOPE_ALL,
};

/** Whoever runs the shell; `name` is the operating system's name of the user. */
export const shellActor = (name: string): Actor => ({
  name: `shell:${name}`,
  session: null,
  permissions: new Set(PERMISSIONS),
  scope: SCOPE_ALL,
});

/** The program itself. */
export const SYSTEM_ACTOR: Actor = {
  name: 'system',
  session: null,
  permissions: new Set(PERMISSIONS),
  scope: SCOPE_ALL,
};

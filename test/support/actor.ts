import type { Actor } from '../../src/access/actor.js';
import { SYSTEM_ACTOR } from '../../src/access/local-actor.js';

/** Somebody who may do everything: for tests of services, which nobody asks by HTTP. */
export const LOCAL_USER: Actor = { ...SYSTEM_ACTOR, name: 'user:local' };

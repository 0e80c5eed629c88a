import type { Actor } from '../../src/access/actor.js';
import { LOCAL_USER } from '../support/actor.js';
import { newId } from '../../src/kernel/ids.js';

/** Somebody who signed in, with a person of their own. */
export const person = (name: string, over: Partial<Actor> = {}): Actor => ({
  ...LOCAL_USER,
  name: `user:${name}`,
  personId: newId(),
  ...over,
});

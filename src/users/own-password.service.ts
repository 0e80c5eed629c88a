import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AccountRow } from './account.entity.js';
import { Passwords } from './passwords.service.js';
import { PasswordTries } from './password-tries.service.js';
import { digestOf } from './secrets.js';
import { signInRefused } from './sign-in.service.js';

/** Asking somebody who is signed in for the own password once more. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly passwords: Passwords,
    private readonly tries: PasswordTries,
  ) {}

  /**
   * 401 `session.refused` for a wrong password, and alike while the session is shut out because of wrong ones before: who
   * finds a desk left signed in must not guess on.
   */
  async prove(actor: Actor, row: AccountRow, password: string): Promise<void> {
    const key = { nameHash: digestOf(row.nameKey), address: `session ${actor.session ?? ''}` };
    const right = await this.passwords.verify(row.passwordHash, password);
    if (await this.tries.isLocked(key)) throw signInRefused();
    if (right) return;
    await this.tries.remember(key);
    throw signInRefused();
  }

  /** The hash of another password; refused like `Passwords.accepted`. */
  accepted(password: string, accountName: string): Promise<string> {
    return this.passwords.accepted(password, accountName);
  }
}

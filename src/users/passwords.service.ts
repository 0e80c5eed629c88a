import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Turns } from '../kernel/turns.js';
import { checkPassword } from './password.rules.js';
import { commonPasswords } from './common-passwords.js';

/** What OWASP asks of argon2id at least: 19 MiB, two passes, one lane. The package's default is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password that nobody knows, of the same cost: an account that is not there takes as long. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$ZKAcRCdclxVgL9xTrURaRw$UTUxxp/sh3hDNbb13FnDU+NgRuFsiaVaETggVDKDQeA';

/** More at once would not be faster, and everybody else's requests need a thread as well. */
const AT_ONCE = Math.max(1, Math.min(4, availableParallelism()));

/** Makes and verifies password hashes, beside the requests and only so many at once. */
@Injectable()
export class Passwords {
  private readonly turns = new Turns(AT_ONCE);

  /** The argon2id hash of a password that the rules accept; refused like `checkPassword`. */
  async accepted(password: string, accountName: string): Promise<string> {
    checkPassword(password, accountName, commonPasswords());
    return this.hash(password);
  }

  /** The argon2id hash of a password that the program made. */
  hash(password: string): Promise<string> {
    return this.turns.take(undefined, () => hash(password, COST));
  }

  /** Is it the password? Takes as long when there is no hash to compare it with. */
  async verify(known: string | undefined, password: string): Promise<boolean> {
    const same = await this.turns.take(undefined, () => verify(known ?? NOBODYS_HASH, password));
    return same && known !== undefined;
  }
}

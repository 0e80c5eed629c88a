import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { checkPassword } from './password.rules.js';
import { commonPasswords } from './common-passwords.js';
import { HashingProcess } from './hashing-process.js';

/** The hash of a password that nobody knows, of the same cost: an account that is not there takes as long. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$ZKAcRCdclxVgL9xTrURaRw$UTUxxp/sh3hDNbb13FnDU+NgRuFsiaVaETggVDKDQeA';

/** Makes and verifies password hashes (argon2id), beside the requests. */
@Injectable()
export class Passwords implements OnApplicationShutdown {
  private readonly hashing = new HashingProcess();

  /** The argon2id hash of a password that the rules accept; refused like `checkPassword`. */
  async accepted(password: string, accountName: string): Promise<string> {
    checkPassword(password, accountName, commonPasswords());
    return this.hash(password);
  }

  /** The argon2id hash of a password that the program made. */
  async hash(password: string): Promise<string> {
    const answer = await this.hashing.ask({ password, known: null });
    if ('hash' in answer) return answer.hash;
    throw new Error('failure' in answer ? answer.failure : 'no hash was answered');
  }

  /** Is it the password? Takes as long when there is no hash to compare it with. */
  async verify(known: string | undefined, password: string): Promise<boolean> {
    const answer = await this.hashing.ask({ password, known: known ?? NOBODYS_HASH });
    if ('right' in answer) return answer.right && known !== undefined;
    throw new Error('failure' in answer ? answer.failure : 'no verdict was answered');
  }

  onApplicationShutdown(): void {
    this.hashing.end();
  }
}

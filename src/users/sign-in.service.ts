import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { unknownCaller, type Refusal } from '../kernel/errors.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { AccountRow } from './account.entity.js';
import { accountNameKey } from './account.rules.js';
import { accountByName, updateAccount } from './account.store.js';
import { Passwords } from './passwords.service.js';
import { PasswordTries } from './password-tries.service.js';
import { stepOfCode, withoutCode } from './second-factor.js';
import { digestOf } from './secrets.js';
import { SessionService } from './session.service.js';
import type { SignInInput } from './session.js';
import type { FailureKey } from './sign-in-failures.store.js';

/** Signing in failed; why is never told. */
export const signInRefused = (): Refusal =>
  unknownCaller('session.refused', {}, '账号、密码或验证码不对,或者暂时不能登录');

/** What a code of the second factor changes of its account; undefined where the code is wrong. */
type UsedCode = Partial<Pick<AccountRow, 'totpLastStep' | 'recoveryCodes'>> | undefined;

/** Signing in. */
@Injectable()
export class SignInService {
  constructor(
    private readonly storage: Storage,
    private readonly passwords: Passwords,
    private readonly sessions: SessionService,
    private readonly tries: PasswordTries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a session and answers its token. Refused `session.refused` alike, and in the same time, for a name that is
   * not there, a wrong password or code, a disabled account, and an account that is shut for this address because of
   * failures before.
   */
  async signIn(input: SignInInput, address: string): Promise<string> {
    const nameKey = accountNameKey(input.name);
    const key: FailureKey = { nameHash: digestOf(nameKey), address };
    const locked = await this.tries.isLocked(key);
    const account = await accountByName(this.storage.read, nameKey);
    const right = await this.passwords.verify(account?.passwordHash, input.password);
    const used = account === undefined ? undefined : this.usedCode(account, input.code);
    if (locked) throw signInRefused();
    if (account === undefined || !right || account.disabled === 1 || used === undefined) {
      await this.tries.remember(key);
      throw signInRefused();
    }
    return this.opened(account, used, key);
  }

  private usedCode(account: AccountRow, typed: string | undefined): UsedCode {
    if (account.totpSecret === null) return {};
    const code = typed ?? '';
    const totpLastStep = stepOfCode(account.totpSecret, code, this.clock.now(), account.totpLastStep);
    if (totpLastStep !== undefined) return { totpLastStep };
    const recoveryCodes = withoutCode(account.recoveryCodes, code);
    return recoveryCodes === undefined ? undefined : { recoveryCodes };
  }

  private opened(account: AccountRow, used: NonNullable<UsedCode>, key: FailureKey): Promise<string> {
    return this.storage.unitOfWork.run('session.open', async (unit) => {
      // Guesses that were sent at once were all listened to before the first of them had failed.
      if (await this.tries.isLocked(key, unit.sql)) throw signInRefused();
      const { id, version } = account;
      // A code that another request has used meanwhile, and a password that was changed, both moved the version on.
      const fresh =
        Object.keys(used).length === 0
          ? (await accountByName(unit.sql, account.nameKey))?.version === version
          : await updateAccount(unit.sql, { id, version }, used);
      if (!fresh) throw signInRefused();
      await this.tries.forget(unit, key);
      return this.sessions.open(unit, id);
    });
  }
}

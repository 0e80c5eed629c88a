import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { SYSTEM_ACTOR } from '../access/local-actor.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, refused } from '../kernel/errors.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { AccountRow } from './account.entity.js';
import { accountById, accountByName, updateAccount } from './account.store.js';
import { accountNameKey } from './account.rules.js';
import { AccountWriting } from './account-writing.js';
import { OwnAccountService } from './own-account.service.js';
import { Passwords } from './passwords.service.js';
import { recoverySheetText } from './recovery-sheet.js';
import { digestsOf, newRecoveryCodes, newTotpSecret, stepOfCode, totpAddress } from './second-factor.js';
import { digestOf, newSheetCode, typedSecret } from './secrets.js';
import { signInRefused } from './sign-in.service.js';

/** The secret of a second factor that is to be confirmed by a code. */
export interface SecondFactorOffer {
  readonly secret: string;
  /** `otpauth://…`, as an authenticator reads it. */
  readonly address: string;
}

/** The second factor of the own account, and the sealed sheet of the administrator. */
@Injectable()
export class OwnSecurityService {
  constructor(
    private readonly storage: Storage,
    private readonly own: OwnAccountService,
    private readonly passwords: Passwords,
    private readonly writing: AccountWriting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Offers a new secret, which asks for nothing until a code confirms it. 401 `session.refused` for a wrong password. */
  async offer(actor: Actor, password: string): Promise<SecondFactorOffer> {
    const row = await this.proved(actor, password);
    const secret = newTotpSecret();
    await this.write(actor, row, { totpPending: secret }, null);
    return { secret, address: totpAddress(secret, row.name) };
  }

  /**
   * Confirms the offered secret by a code and answers recovery codes, which are shown this once. Refused
   * `second-factor.none-offered`, `second-factor.wrong-code`.
   */
  async confirm(actor: Actor, code: string): Promise<readonly string[]> {
    const row = await this.own.account(actor);
    if (row.totpPending === null) throw refused('second-factor.none-offered', {}, '请先生成验证器密钥');
    const step = stepOfCode(row.totpPending, code, this.clock.now(), 0);
    if (step === undefined) throw refused('second-factor.wrong-code', {}, '验证码不对');
    const codes = newRecoveryCodes();
    const changes = {
      totpSecret: row.totpPending,
      totpPending: null,
      totpLastStep: step,
      recoveryCodes: digestsOf(codes),
    };
    await this.write(actor, row, changes, { secondFactor: true });
    return codes;
  }

  /** Takes the second factor away. 401 `session.refused` for a wrong password. */
  async drop(actor: Actor, password: string): Promise<void> {
    const row = await this.proved(actor, password);
    const changes = { totpSecret: null, totpPending: null, recoveryCodes: '[]' };
    await this.write(actor, row, changes, { secondFactor: false });
  }

  /**
   * The administrator's recovery sheet as text to print and seal; answered this once, and one that was printed before is
   * worth nothing any more. 401 `session.refused` for a wrong password.
   */
  async recoverySheet(actor: Actor, password: string): Promise<string> {
    const row = await this.proved(actor, password);
    const code = newSheetCode();
    await this.write(actor, row, { recoverySheet: digestOf(code) }, { recoverySheet: 'printed' });
    return recoverySheetText(row.name, code, instantOf(this.clock));
  }

  /**
   * Sets a new password by the code of the sealed sheet, which is used up; sessions and second factor end with it. 401
   * `session.refused` alike for every cause; refused `password.…`.
   */
  async recover(name: string, code: string, password: string): Promise<void> {
    const row = await accountByName(this.storage.read, accountNameKey(name));
    const right =
      row !== undefined && row.disabled === 0 && row.recoverySheet === digestOf(typedSecret(code));
    if (!right) throw signInRefused();
    const passwordHash = await this.passwords.accepted(password, row.name);
    const actor: Actor = {
      ...SYSTEM_ACTOR,
      name: `user:${row.name}`,
      personId: row.personId,
      role: row.role,
    };
    await this.storage.unitOfWork.run('account.recover', async (unit) => {
      const now = await accountById(unit.sql, row.id);
      if (now === undefined || now.recoverySheet !== row.recoverySheet) throw signInRefused();
      await updateAccount(unit.sql, { id: now.id, version: now.version }, { recoverySheet: null });
      const rest = { ...now, version: now.version + 1 };
      await this.writing.setPassword(unit, actor, rest, {
        passwordHash,
        mustChange: false,
        dropSecondFactor: true,
      });
      this.writing.tell(
        unit,
        actor,
        now.id,
        'account.recovered',
        { recoverySheet: 'printed' },
        { recoverySheet: 'used' },
      );
    });
  }

  private async proved(actor: Actor, password: string): Promise<AccountRow> {
    const row = await this.own.account(actor);
    await this.own.prove(actor, row, password);
    return row;
  }

  private async write(
    actor: Actor,
    { id, version }: AccountRow,
    changes: Partial<AccountRow>,
    told: Readonly<Record<string, string | boolean>> | null,
  ): Promise<void> {
    await this.storage.unitOfWork.run('account.secure', async (unit) => {
      if (!(await updateAccount(unit.sql, { id, version }, changes))) {
        throw conflict('account.changed', {}, '这个账号刚刚被改过,请重试');
      }
      if (told !== null) this.writing.tell(unit, actor, id, 'account.secured', null, told);
    });
  }
}

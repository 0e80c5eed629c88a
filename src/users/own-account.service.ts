import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { forbidden, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { accountById, accountsOfPersons, type NamedAccount } from './account.store.js';
import { AccountWriting } from './account-writing.js';
import { OwnPassword } from './own-password.service.js';
import { deputyshipsOf } from './person.store.js';
import { SessionService } from './session.service.js';
import { accountOfSession, updateSession } from './session.store.js';
import type { DeputyshipView, SessionView } from './session.js';
import { signInRefused } from './sign-in.service.js';

/** What somebody who is signed in does with the own account. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly storage: Storage,
    private readonly password: OwnPassword,
    private readonly writing: AccountWriting,
    private readonly sessions: SessionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who is signed in, and what that lets them do. */
  async view(actor: Actor): Promise<SessionView> {
    const { session } = actor;
    const row = await this.account(actor);
    const acting = session === null ? undefined : await accountOfSession(this.storage.read, session);
    return {
      user: {
        name: row.name,
        personId: row.personId,
        personName: row.personName,
        role: actor.role ?? row.role,
        scope: actor.scope,
        permissions: [...actor.permissions],
      },
      mustChangePassword: row.mustChange === 1,
      secondFactor: row.totpSecret !== null,
      actingAccountId: actor.actsFor === null ? null : (acting?.actingAccountId ?? null),
      mayActFor: row.mustChange === 1 ? [] : await this.deputyships(row.personId),
    };
  }

  /**
   * Changes the own password, ends every session of the account, and answers the token of a new one. 401
   * `session.refused` for a wrong old password; refused `password.same` and `password.…`.
   */
  async changePassword(actor: Actor, old: string, next: string): Promise<string> {
    const row = await this.account(actor);
    await this.prove(actor, row, old);
    if (old === next) throw refused('password.same', {}, '新密码不能和旧密码一样');
    const passwordHash = await this.password.accepted(next, row.name);
    return this.storage.unitOfWork.run('account.change-password', async (unit) => {
      const now = await accountById(unit.sql, row.id);
      if (now === undefined || now.passwordHash !== row.passwordHash) throw signInRefused();
      await this.writing.setPassword(unit, actor, now, {
        passwordHash,
        mustChange: false,
        dropSecondFactor: false,
      });
      return this.sessions.open(unit, row.id);
    });
  }

  /** Ends every session of the own account, this one too. */
  async signOutEverywhere(actor: Actor): Promise<void> {
    const row = await this.account(actor);
    await this.storage.unitOfWork.run('session.end-all', (unit) =>
      this.sessions.endAll(unit, row.id, 'signed-out-everywhere'),
    );
  }

  /** Acts from now on in the place of an absent person's account, or again in the own (null). Forbidden `deputy.not`. */
  async actFor(actor: Actor, accountId: Id | null): Promise<void> {
    const { session, personId } = actor;
    if (session === null || personId === null) throw forbidden('deputy.not', {}, '今天不能代理这个账号');
    const known = accountId === null ? [] : await this.deputyships(personId);
    if (accountId !== null && !known.some((one) => one.accountId === accountId)) {
      throw forbidden('deputy.not', {}, '今天不能代理这个账号');
    }
    await this.storage.unitOfWork.run('session.act-for', async (unit) => {
      await updateSession(unit.sql, session, { actingAccountId: accountId });
      const row = await this.account(actor);
      this.writing.tell(unit, actor, row.id, 'account.acts-for', null, { accountId });
    });
  }

  /** Asks for the own password once more; refused like `OwnPassword.prove`. */
  prove(actor: Actor, row: NamedAccount, password: string): Promise<void> {
    return this.password.prove(actor, row, password);
  }

  /** The account that the actor signed in with. */
  async account(actor: Actor): Promise<NamedAccount> {
    const found =
      actor.session === null ? undefined : await accountOfSession(this.storage.read, actor.session);
    const row = found === undefined ? undefined : await accountById(this.storage.read, found.accountId);
    if (row === undefined) throw signInRefused();
    return row;
  }

  /** The accounts of absent persons for which a person is a deputy today; an administrator's is for nobody else. */
  private deputyships(personId: Id): Promise<DeputyshipView[]> {
    return this.storage.reading(async (sql) => {
      const absent = await deputyshipsOf(sql, personId, todayOf(this.clock));
      const accounts = await accountsOfPersons(
        sql,
        absent.map((one) => one.personId),
      );
      return accounts
        .filter(({ role }) => role !== 'admin')
        .flatMap(({ id, personId: absentId, personName, role }) => {
          const toDay = absent.find((one) => one.personId === absentId)?.toDay;
          return toDay === undefined ? [] : [{ accountId: id, personName, role, toDay }];
        });
    });
  }
}

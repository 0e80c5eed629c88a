import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Scope } from '../access/scope.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { Page, PageQuestion } from '../kernel/paging.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import type { AccountChange, AccountInput, AccountView, AccountWithPassword } from './account.js';
import { accountNameKey, checkAccountName, checkAdminLeft, checkScope } from './account.rules.js';
import {
  accountById,
  accountByName,
  accountsPage,
  openAccounts,
  scopesOf,
  type NamedAccount,
} from './account.store.js';
import { AccountWriting, type AccountFields } from './account-writing.js';
import { Passwords } from './passwords.service.js';
import { PersonService } from './person.service.js';
import { newPassword } from './secrets.js';

/** Accounts as the administrator sees to them. */
@Injectable()
export class AccountService {
  constructor(
    private readonly storage: Storage,
    private readonly persons: PersonService,
    private readonly passwords: Passwords,
    private readonly writing: AccountWriting,
    private readonly villages: VillageService,
  ) {}

  /** One page of the accounts, by name. */
  page(question: PageQuestion & { readonly q: string }): Promise<Page<AccountView>> {
    return this.storage.reading(async (sql) => {
      const { rows, total } = await accountsPage(sql, question);
      return { rows: await viewsOf(sql, rows), total };
    });
  }

  /** One account; missing `account.missing`. */
  one(id: Id): Promise<AccountView> {
    return this.storage.reading(async (sql) => viewOf(sql, await found(sql, id)));
  }

  /** The account of a name; missing `account.missing`. */
  async named(name: string): Promise<AccountView> {
    const row = await accountByName(this.storage.read, accountNameKey(name));
    if (row === undefined) throw missing('account.missing', { name }, `没有这个账号:${name}`);
    return this.one(row.id);
  }

  /**
   * Adds an account of somebody who is known already, or of a new person. Its first password must be changed at the
   * first sign-in. Refused `account.…` and `password.…`; conflict `account.name-taken`.
   */
  async add(actor: Actor, input: AccountInput): Promise<AccountWithPassword> {
    const { name, role, scope } = input;
    checkAccountName(name);
    checkScope(role, scope);
    const password = input.password ?? newPassword();
    const passwordHash = await this.passwords.accepted(password, name);
    const id = await this.storage.unitOfWork.run('account.add', async (unit) => {
      await refuseTaken(unit.sql, name);
      const personId =
        input.personId === undefined
          ? await this.persons.registerIn(unit, actor, {
              name: input.personName ?? name,
              townCode: await this.onlyTown(unit.sql, scope),
            })
          : (await this.persons.find(unit.sql, input.personId)).id;
      return this.writing.add(unit, actor, { name, personId, role, scope, passwordHash, mustChange: true });
    });
    return { account: await this.one(id), firstPassword: input.password === undefined ? password : null };
  }

  /** The town whose office somebody with this scope belongs to; null for who looks at several. */
  private async onlyTown(sql: SqlReader, scope: Scope): Promise<string | null> {
    if (scope.kind !== 'towns' && scope.kind !== 'villages') return null;
    const [town, second] = await this.villages.townsIn(sql, scope);
    return second === undefined ? (town?.code ?? null) : null;
  }

  /**
   * Changes role or scope, disables or opens again; every session of the account ends. Conflict `account.changed`,
   * refused `account.last-admin`, `account.scope-of-role`, `account.scope-empty`.
   */
  async change(actor: Actor, id: Id, version: number, change: AccountChange): Promise<AccountView> {
    await this.storage.unitOfWork.run('account.change', async (unit) => {
      const row = await found(unit.sql, id);
      const before = await viewOf(unit.sql, row);
      if (row.version !== version) throw changedMeanwhile(change, before);
      const after: AccountFields = {
        role: change.role ?? before.role,
        scope: change.scope ?? before.scope,
        disabled: change.disabled ?? before.disabled,
      };
      checkScope(after.role, after.scope);
      const isAdmin = (fields: AccountFields): boolean => fields.role === 'admin' && !fields.disabled;
      checkAdminLeft(isAdmin(before), isAdmin(after), await openAccounts(unit.sql, 'admin'));
      if (!(await this.writing.change(unit, actor, row, before, after)))
        throw changedMeanwhile(change, before);
    });
    return this.one(id);
  }

  /**
   * Gives an account a new first password, which must be changed at the next sign-in, and ends its sessions; the second
   * factor is taken away where it was lost. Refused `password.…`.
   */
  async resetPassword(
    actor: Actor,
    id: Id,
    {
      password,
      dropSecondFactor,
    }: { readonly password?: string | undefined; readonly dropSecondFactor: boolean },
  ): Promise<AccountWithPassword> {
    const row = await found(this.storage.read, id);
    const made = password ?? newPassword();
    const passwordHash = await this.passwords.accepted(made, row.name);
    await this.storage.unitOfWork.run('account.reset-password', async (unit) => {
      const now = await found(unit.sql, id);
      await this.writing.setPassword(unit, actor, now, { passwordHash, mustChange: true, dropSecondFactor });
    });
    return { account: await this.one(id), firstPassword: password === undefined ? made : null };
  }
}

/** The account with this identity on the caller's state of the ledger; missing `account.missing`. */
async function found(sql: SqlReader, id: Id): Promise<NamedAccount> {
  const row = await accountById(sql, id);
  if (row === undefined) throw missing('account.missing', { id }, '没有这个账号');
  return row;
}

async function refuseTaken(sql: SqlReader, name: string): Promise<void> {
  if ((await accountByName(sql, accountNameKey(name))) === undefined) return;
  throw refused('account.name-taken', { name }, `已有账号 ${name}`);
}

const changedMeanwhile = (yours: AccountChange, theirs: AccountView) =>
  conflict('account.changed', { yours, theirs }, '这个账号刚刚被别人改过,请核对后再保存');

async function viewsOf(sql: SqlReader, rows: readonly NamedAccount[]): Promise<AccountView[]> {
  const scopes = await scopesOf(sql, rows);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    personId: row.personId,
    personName: row.personName,
    role: row.role,
    scope: scopes.get(row.id) ?? { kind: 'towns', townCodes: [] },
    disabled: row.disabled === 1,
    mustChangePassword: row.mustChange === 1,
    secondFactor: row.totpSecret !== null,
    version: row.version,
    recordedAt: row.recordedAt,
  }));
}

async function viewOf(sql: SqlReader, row: NamedAccount): Promise<AccountView> {
  const [view] = await viewsOf(sql, [row]);
  if (view === undefined) throw new Error('one row has one view');
  return view;
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Role } from '../access/role.js';
import type { Scope } from '../access/scope.js';
import { HistoryService } from '../history/history.service.js';
import { LEDGER_CHAIN, type HistoryValues } from '../history/history.js';
import type { Json } from '../kernel/canonical-json.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { newId, type Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { AccountRow } from './account.entity.js';
import { accountNameKey } from './account.rules.js';
import { insertAccount, replaceScopeLists, scopeColumns, updateAccount } from './account.store.js';
import { SessionService } from './session.service.js';

/** An account that is to be written; names, scope and password have passed the rules. */
export interface NewAccount {
  readonly name: string;
  readonly personId: Id;
  readonly role: Role;
  readonly scope: Scope;
  readonly passwordHash: string;
  readonly mustChange: boolean;
}

/** What may change of an account. */
export interface AccountFields {
  readonly role: Role;
  readonly scope: Scope;
  readonly disabled: boolean;
}

/** Another password of an account. */
export interface PasswordChange {
  readonly passwordHash: string;
  readonly mustChange: boolean;
  readonly dropSecondFactor: boolean;
}

/** The one place that writes accounts: row, lists, sessions and history always together. */
@Injectable()
export class AccountWriting {
  constructor(
    private readonly history: HistoryService,
    private readonly sessions: SessionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adds an account and answers its id. */
  async add(unit: Unit, actor: Actor, account: NewAccount): Promise<Id> {
    const { name, personId, role, scope, passwordHash, mustChange } = account;
    const id = newId();
    await insertAccount(unit.sql, {
      id,
      name,
      nameKey: accountNameKey(name),
      personId,
      role,
      ...scopeColumns(scope),
      passwordHash,
      mustChange: mustChange ? 1 : 0,
      totpSecret: null,
      totpPending: null,
      totpLastStep: 0,
      recoveryCodes: '[]',
      recoverySheet: null,
      disabled: 0,
      recordedAt: instantOf(this.clock),
      version: 1,
    });
    await replaceScopeLists(unit.sql, id, scope);
    this.tell(unit, actor, id, 'account.added', null, { name, personId, role, scope: scopeJson(scope) });
    return id;
  }

  /** Writes changed fields of an account and ends its sessions; false when somebody else was faster. */
  async change(
    unit: Unit,
    actor: Actor,
    row: AccountRow,
    before: AccountFields,
    after: AccountFields,
  ): Promise<boolean> {
    const { role, scope, disabled } = after;
    const changes = { role, ...scopeColumns(scope), disabled: disabled ? 1 : 0 };
    if (!(await updateAccount(unit.sql, { id: row.id, version: row.version }, changes))) return false;
    await replaceScopeLists(unit.sql, row.id, scope);
    await this.sessions.endAll(unit, row.id, disabled ? 'disabled' : 'account-changed');
    const told = (fields: AccountFields): HistoryValues => ({
      role: fields.role,
      scope: scopeJson(fields.scope),
      disabled: fields.disabled,
    });
    this.tell(unit, actor, row.id, 'account.changed', told(before), told(after));
    return true;
  }

  /** Writes another password and ends every session of the account. */
  async setPassword(unit: Unit, actor: Actor, row: AccountRow, change: PasswordChange): Promise<void> {
    const { passwordHash, mustChange, dropSecondFactor } = change;
    await updateAccount(
      unit.sql,
      { id: row.id, version: row.version },
      {
        passwordHash,
        mustChange: mustChange ? 1 : 0,
        ...(dropSecondFactor ? { totpSecret: null, totpPending: null, recoveryCodes: '[]' } : {}),
      },
    );
    await this.sessions.endAll(unit, row.id, 'password-changed');
    this.tell(unit, actor, row.id, 'account.password-changed', null, {
      mustChange,
      ...(dropSecondFactor && row.totpSecret !== null ? { secondFactor: false } : {}),
    });
  }

  /** Tells what happened to an account; what opens it is never told. */
  tell(
    unit: Unit,
    actor: Actor,
    accountId: Id,
    what: string,
    before: HistoryValues | null,
    after: HistoryValues | null,
  ): void {
    const subject = { chain: LEDGER_CHAIN, what, subjectKind: 'account', subjectId: accountId };
    this.history.record(unit, actor, { ...subject, before, after });
  }
}

const scopeJson = (scope: Scope): Json => ({ ...scope });

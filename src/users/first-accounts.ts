import { chmodSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ROLE_LABELS, ROLES, type Role } from '../access/role.js';
import type { Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { openAccounts } from './account.store.js';
import { AccountWriting } from './account-writing.js';
import { Passwords } from './passwords.service.js';
import { PersonService } from './person.service.js';
import { newPassword } from './secrets.js';

/** Name of the file in LEDGER_DATA that holds first passwords, readable by its owner alone. */
export const FIRST_PASSWORDS_FILE = 'first-passwords.json';
const OWNER_ONLY = 0o600;

/** Passwords with their hashes, made before the unit that writes the accounts. */
export type MadePasswords = ReadonlyMap<Role, { readonly password: string; readonly hash: string }>;

/** Where the sample's people work. */
export interface SamplePlace {
  readonly townCode: string;
  readonly villageId: Id;
}

/** The accounts that a ledger begins with, named after their roles. */
@Injectable()
export class FirstAccounts {
  constructor(
    private readonly storage: Storage,
    private readonly passwords: Passwords,
    private readonly persons: PersonService,
    private readonly writing: AccountWriting,
  ) {}

  /** Where the first passwords stand, or would stand. */
  get file(): string {
    return join(this.storage.place.dataDir, FIRST_PASSWORDS_FILE);
  }

  /** Makes passwords for these roles; hashing is slow, so no unit waits for it. */
  async make(roles: readonly Role[] = ['admin']): Promise<MadePasswords> {
    const made = await Promise.all(
      roles.map(async (role) => {
        const password = newPassword();
        return [role, { password, hash: await this.passwords.hash(password) }] as const;
      }),
    );
    return new Map(made);
  }

  /** Adds the account `admin` to a ledger that has none; its password must be changed first. */
  async addAdminIn(unit: Unit, actor: Actor, made: MadePasswords): Promise<void> {
    await this.addIn(unit, actor, 'admin', '管理员', { kind: 'all' }, made, true);
    this.writeFile(made);
  }

  /** Adds the sample's six accounts, each of a person of its own; their passwords need no change. */
  async addSampleIn(
    unit: Unit,
    actor: Actor,
    made: MadePasswords,
    { townCode, villageId }: SamplePlace,
  ): Promise<void> {
    const town: Scope = { kind: 'towns', townCodes: [townCode] };
    const scopes: Readonly<Record<Role, Scope>> = {
      clerk: { kind: 'villages', villageIds: [villageId] },
      officer: town,
      lead: town,
      inspector: town,
      supervisor: { kind: 'county', countyCode: townCode.slice(0, 6) },
      admin: { kind: 'all' },
    };
    for (const role of ROLES) {
      await this.addIn(unit, actor, role, `示例${ROLE_LABELS[role].zh}`, scopes[role], made, false, townCode);
    }
    this.writeFile(made);
  }

  /** Gives a ledger of an older program, which knew no accounts, its administrator; says whether it had none. */
  async ensureAdmin(actor: Actor): Promise<boolean> {
    if ((await openAccounts(this.storage.read)) > 0) return false;
    const made = await this.make();
    return this.storage.unitOfWork.run('account.first', async (unit) => {
      if ((await openAccounts(unit.sql)) > 0) return false;
      await this.addAdminIn(unit, actor, made);
      return true;
    });
  }

  private async addIn(
    unit: Unit,
    actor: Actor,
    role: Role,
    personName: string,
    scope: Scope,
    made: MadePasswords,
    mustChange: boolean,
    townCode: string | null = null,
  ): Promise<void> {
    const passwordHash = made.get(role)?.hash;
    if (passwordHash === undefined) throw new Error(`no password was made for ${role}`);
    const personId = await this.persons.registerIn(unit, actor, { name: personName, townCode });
    await this.writing.add(unit, actor, { name: role, personId, role, scope, passwordHash, mustChange });
  }

  /** Written whole or not at all, and never readable by others, not even while it is being written. */
  private writeFile(made: MadePasswords): void {
    const passwords = Object.fromEntries([...made].map(([role, { password }]) => [role, password]));
    const part = `${this.file}.part`;
    if (existsSync(part)) chmodSync(part, OWNER_ONLY);
    writeFileSync(part, `${JSON.stringify(passwords, null, 2)}\n`, { mode: OWNER_ONLY });
    renameSync(part, this.file);
  }
}

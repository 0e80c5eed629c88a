import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { comparisonKey } from '../kernel/text.js';
import {
  RegisterImport,
  type ChangedRegisterRow,
  type RegisterDecision,
} from '../registers/register-import.js';
import type { RegisterDraft } from '../registers/register.js';
import { Registers, type Recording } from '../registers/registers.service.js';
import type { SqlReader } from '../storage/sql.js';
import type { Unit } from '../storage/unit-of-work.js';
import { ACCOUNT_REGISTER, ENTRY_REGISTER } from './fund-registers.js';
import type { FundAccountRow, FundEntryRow } from './fund.entity.js';
import { accountKindOf, subjectCodeOf, tailOf } from './fund.rules.js';
import { accountsOfTown, lastSeq, usedAccountOf } from './fund.store.js';
import { subjectCharts } from './subject-chart.js';

/** Stands for an account that the import will open. */
const NOT_YET = 'new ';

const accountKey = (villageId: Id, name: string): string => `${villageId} ${comparisonKey(name)}`;

/** Entries out of journals. An account that is named and not there yet is opened, with the balance carried forward. */
@Injectable()
export class FundImportService {
  private readonly accounts: RegisterImport<FundAccountRow>;
  private readonly entries: RegisterImport<FundEntryRow>;

  constructor(private readonly registers: Registers) {
    this.accounts = new RegisterImport(registers, ACCOUNT_REGISTER);
    this.entries = new RegisterImport(registers, ENTRY_REGISTER);
  }

  lock(unit: Unit, townCode: string): Promise<void> {
    return this.entries.lock(unit, townCode);
  }

  /** How many entries each village of the town has now. */
  perVillage(sql: SqlReader, actor: Actor, townCode: string): Promise<Map<Id, number>> {
    return this.entries.perVillage(sql, actor, townCode);
  }

  /** Decides journal rows against the entries that are there, in their order. */
  async decide(
    sql: SqlReader,
    townCode: string,
    drafts: readonly RegisterDraft[],
  ): Promise<RegisterDecision<FundEntryRow>[]> {
    const known = await this.known(sql, townCode);
    return this.entries.decide(
      sql,
      townCode,
      drafts.map((draft) => {
        const key = accountKey(draft.villageId, text(draft, 'account'));
        return inAccount(draft, known.get(key) ?? `${NOT_YET}${key}`);
      }),
    );
  }

  /** Opens the accounts that are missing, then writes what was decided. */
  async carryOut(
    unit: Unit,
    recording: Recording,
    townCode: string,
    drafts: readonly RegisterDraft[],
    decisions: readonly RegisterDecision<FundEntryRow>[],
  ): Promise<{ readonly changed: readonly ChangedRegisterRow[] }> {
    const known = await this.known(unit.sql, townCode);
    const next = new Map<Id, number>();
    const placed: RegisterDecision<FundEntryRow>[] = [];
    for (const [at, decision] of decisions.entries()) {
      const draft = drafts[at];
      if (decision.action !== 'create' || draft === undefined) {
        placed.push(decision);
        continue;
      }
      const key = accountKey(draft.villageId, text(draft, 'account'));
      const accountId = known.get(key) ?? (await this.open(unit, recording, townCode, draft));
      known.set(key, accountId);
      const seq = (next.get(accountId) ?? (await lastSeq(unit.sql, accountId))) + 1;
      next.set(accountId, seq);
      placed.push({ action: 'create', fields: { ...decision.fields, accountId, seq } });
    }
    return this.entries.carryOut(unit, recording, townCode, drafts, placed);
  }

  /** Voids the entries and accounts that an import brought; refused `import.built-on`, `account.used-since-import`. */
  async undo(unit: Unit, actor: Actor, importId: Id, changes: readonly ChangedRegisterRow[]): Promise<void> {
    await this.entries.undo(unit, actor, importId, changes);
    const used = await usedAccountOf(unit.sql, importId);
    if (used !== undefined)
      throw refused('account.used-since-import', { id: used }, '导入建立的账户已有别的收支或对账单余额');
    await this.accounts.undo(unit, actor, importId, []);
  }

  private async known(sql: SqlReader, townCode: string): Promise<Map<string, Id>> {
    const accounts = await accountsOfTown(sql, townCode);
    return new Map(accounts.map(({ id, villageId, name }) => [accountKey(villageId, name), id]));
  }

  private async open(unit: Unit, recording: Recording, townCode: string, draft: RegisterDraft): Promise<Id> {
    const name = text(draft, 'account');
    const openingDay = draft.fields['openingDay'];
    const fields = {
      ...ACCOUNT_REGISTER.blank,
      name,
      kind: accountKindOf(name),
      tail: tailOf(name),
      openingFen: Number(draft.fields['openingFen'] ?? 0),
      openingDay: typeof openingDay === 'string' ? (openingDay as Day) : null,
    };
    const added = [{ townCode, villageId: draft.villageId, fields }];
    const [row] = await this.registers.record(unit, recording, ACCOUNT_REGISTER, added);
    if (row === undefined) throw new Error(`the account ${name} was not opened`);
    return row.id;
  }
}

const text = (draft: RegisterDraft, field: string): string => String(draft.fields[field] ?? '');

/** The draft as one of an account, its subject's code made of its words and day. */
function inAccount({ villageId, fields }: RegisterDraft, accountId: string): RegisterDraft {
  const words = fields['subjectAsWritten'];
  const subjectCode = subjectCodeOf(
    subjectCharts(),
    typeof words === 'string' ? words : null,
    String(fields['day'] ?? ''),
  );
  return { villageId, fields: { ...fields, accountId, subjectCode } };
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { HistoryEntryView } from '../history/history.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { RegisterPage, RegisterQuestion } from '../registers/register.js';
import { Registers } from '../registers/registers.service.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import { ACCOUNT_REGISTER, accountTyped } from './fund-registers.js';
import type { FundAccountRow } from './fund.entity.js';
import type { AccountTyped, AccountView } from './fund.js';
import { hasEntries, sumsOfAccounts } from './fund.store.js';
import { checkOpeningDay } from './statement.rules.js';
import { firstStatementDay } from './statement.store.js';

/** Accounts of villages: looking, recording, correcting, voiding. */
@Injectable()
export class FundAccountService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
    private readonly villages: VillageService,
  ) {}

  /** A page of the accounts with what each holds now. */
  async list(actor: Actor, question: RegisterQuestion): Promise<RegisterPage<AccountView>> {
    const found = await this.registers.list(actor, ACCOUNT_REGISTER, question);
    const { total, villages } = found;
    return { rows: await this.views(this.storage.read, found.rows), total, villages };
  }

  /** One account; missing `register.missing`. */
  find(actor: Actor, id: Id): Promise<AccountView> {
    return this.storage.reading((sql) => this.viewOf(sql, actor, id));
  }

  /** What happened to an account; missing `register.missing`. */
  entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    return this.registers.entries(actor, ACCOUNT_REGISTER, id);
  }

  /** Records one; refused like `checkAccount`, missing `village.missing`. */
  async record(actor: Actor, villageId: Id, input: AccountTyped): Promise<AccountView> {
    const fields = accountTyped(ACCOUNT_REGISTER.blank, input);
    const { townCode } = await this.villages.one(actor, villageId);
    return this.storage.unitOfWork.run('fund-account.record', async (unit) => {
      const recording = { actor, importId: null };
      const added = [{ townCode, villageId, fields }];
      const [row] = await this.registers.record(unit, recording, ACCOUNT_REGISTER, added);
      return this.viewOf(unit.sql, actor, row?.id ?? '');
    });
  }

  /** Corrects one; refused like `record`, `checkOpeningDay`, `register.voided`; conflict `register.changed`. */
  correct(actor: Actor, id: Id, version: number, input: AccountTyped): Promise<AccountView> {
    return this.storage.unitOfWork.run('fund-account.correct', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, ACCOUNT_REGISTER, id);
      const fields = accountTyped(row, input);
      checkOpeningDay(fields.openingDay, await firstStatementDay(unit.sql, id));
      await this.registers.change(unit, actor, ACCOUNT_REGISTER, row, version, fields);
      return this.viewOf(unit.sql, actor, id);
    });
  }

  /** Takes one out that was recorded by mistake; refused `account.has-entries`, `account.has-statements` and like `Registers.voidRow`. */
  voidOne(actor: Actor, id: Id, version: number, reason: string): Promise<AccountView> {
    return this.storage.unitOfWork.run('fund-account.void', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, ACCOUNT_REGISTER, id);
      if (await hasEntries(unit.sql, id)) throw refused('account.has-entries', {}, '账户里还有收支,不能作废');
      if ((await firstStatementDay(unit.sql, id)) !== null)
        throw refused('account.has-statements', {}, '账户还登记着对账单余额,不能作废');
      await this.registers.voidRow(unit, actor, ACCOUNT_REGISTER, row, version, reason);
      return this.viewOf(unit.sql, actor, id);
    });
  }

  private async viewOf(sql: SqlReader, actor: Actor, id: Id): Promise<AccountView> {
    const row = await this.registers.one(sql, actor, ACCOUNT_REGISTER, id);
    const [view] = await this.views(sql, [row]);
    if (view === undefined) throw new Error(`an account without a view: ${id}`);
    return view;
  }

  private async views(
    sql: SqlReader,
    rows: readonly (FundAccountRow & { readonly villageName: string })[],
  ): Promise<AccountView[]> {
    const sums = await sumsOfAccounts(
      sql,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => {
      const { townCode: _town, matchKey: _key, importId: _import, ...view } = row;
      const { entries, incomeFen, expenseFen } = sums.get(row.id) ?? NOTHING;
      return { ...view, entries, incomeFen, expenseFen, balanceFen: row.openingFen + incomeFen - expenseFen };
    });
  }
}

const NOTHING = { entries: 0, incomeFen: 0, expenseFen: 0 } as const;

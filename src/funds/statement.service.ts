import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { HistoryEntryView } from '../history/history.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { RegisterQuestion } from '../registers/register.js';
import { Registers } from '../registers/registers.service.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { ACCOUNT_REGISTER, STATEMENT_REGISTER, statementTyped } from './fund-registers.js';
import type { FundStatementRow } from './fund.entity.js';
import type { StatementInput, StatementPage, StatementView } from './statement.js';
import { checkStatementDay, differenceOf } from './statement.rules.js';
import {
  booksBeside,
  hasStatementOn,
  STATEMENT_SUMS,
  statementConditions,
  type StatementFilters,
} from './statement.store.js';

/** Balances that statements state, each held against the books: looking, recording, voiding. None is ever corrected. */
@Injectable()
export class FundStatementService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of statement balances with what the books say beside each. */
  async list(actor: Actor, question: RegisterQuestion & StatementFilters): Promise<StatementPage> {
    const narrowed = statementConditions(question);
    const found = await this.registers.list(actor, STATEMENT_REGISTER, question, narrowed, STATEMENT_SUMS);
    const rows = await this.views(this.storage.read, found.rows);
    return { ...found, rows, sums: { differing: found.sums['differing'] ?? 0 } };
  }

  /** One statement balance; missing `register.missing`. */
  find(actor: Actor, id: Id): Promise<StatementView> {
    return this.storage.reading((sql) => this.viewOf(sql, actor, id));
  }

  /** What happened to a statement balance; missing `register.missing`. */
  entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    return this.registers.entries(actor, STATEMENT_REGISTER, id);
  }

  /**
   * Records one; refused like `checkStatement`, `checkStatementDay`, `register.voided` of an account that was taken out,
   * `statement.day-taken`; missing `register.missing`.
   */
  record(actor: Actor, input: StatementInput): Promise<StatementView> {
    const fields = statementTyped(input);
    return this.storage.unitOfWork.run('fund-statement.record', async (unit) => {
      const account = await this.registers.one(unit.sql, actor, ACCOUNT_REGISTER, fields.accountId);
      if (account.voidReason !== null) throw refused('register.voided', {}, '这个账户已作废');
      checkStatementDay(fields.day, account.openingDay, todayOf(this.clock));
      const { day } = fields;
      if (await hasStatementOn(unit.sql, account.id, day))
        throw refused('statement.day-taken', { day }, `这个账户 ${day} 的对账单余额已经登记`);
      const { townCode, villageId } = account;
      const added = [{ townCode, villageId, fields }];
      const [row] = await this.registers.record(unit, { actor, importId: null }, STATEMENT_REGISTER, added);
      return this.viewOf(unit.sql, actor, row?.id ?? '');
    });
  }

  /** Takes one out that was recorded wrong; refused like `Registers.voidRow`. */
  voidOne(actor: Actor, id: Id, version: number, reason: string): Promise<StatementView> {
    return this.storage.unitOfWork.run('fund-statement.void', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, STATEMENT_REGISTER, id);
      await this.registers.voidRow(unit, actor, STATEMENT_REGISTER, row, version, reason);
      return this.viewOf(unit.sql, actor, id);
    });
  }

  private async viewOf(sql: SqlReader, actor: Actor, id: Id): Promise<StatementView> {
    const row = await this.registers.one(sql, actor, STATEMENT_REGISTER, id);
    const [view] = await this.views(sql, [row]);
    if (view === undefined) throw new Error(`a statement balance without a view: ${id}`);
    return view;
  }

  private async views(
    sql: SqlReader,
    rows: readonly (FundStatementRow & { readonly villageName: string })[],
  ): Promise<StatementView[]> {
    const books = await booksBeside(
      sql,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => {
      const { townCode: _town, matchKey: _key, importId: _import, ...view } = row;
      const beside = books.get(row.id);
      if (beside === undefined) throw new Error(`a statement balance without its account: ${row.id}`);
      const { accountName, bookFen } = beside;
      const differenceFen = differenceOf({ bookFen, statementFen: row.statementFen });
      return { ...view, accountName, bookFen, differenceFen };
    });
  }
}

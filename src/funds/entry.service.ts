import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { HistoryEntryView } from '../history/history.js';
import { missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { RegisterQuestion } from '../registers/register.js';
import type { FieldsOf } from '../registers/register-row.js';
import { Registers } from '../registers/registers.service.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { ACCOUNT_REGISTER, ENTRY_REGISTER, entryTyped } from './fund-registers.js';
import type { FundEntryRow } from './fund.entity.js';
import type { CashFlowLine, EntryPage, EntryTyped, EntryView, LoanView } from './fund.js';
import {
  accountsById,
  entryConditions,
  flowByMonth,
  lastSeq,
  loansIn,
  openingOf,
  returnedOn,
  sumBefore,
  type EntryFilters,
} from './fund.store.js';

const SUMS = { incomeFen: 'r.income_fen', expenseFen: 'r.expense_fen' } as const;

/** What money of villages is narrowed by. */
export interface FlowFilters {
  readonly villageId?: Id | undefined;
  readonly accountId?: Id | undefined;
}

/** Entries of accounts: looking with running balance, recording, correcting, voiding, cash flow, loans. */
@Injectable()
export class FundEntryService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
  ) {}

  /** A page of entries; with the balance after each where the page is of one account, in the order of its days. */
  async list(actor: Actor, question: RegisterQuestion & EntryFilters): Promise<EntryPage> {
    const narrowed = entryConditions(question);
    const found = await this.registers.list(actor, ENTRY_REGISTER, question, narrowed, SUMS);
    const { incomeFen = 0, expenseFen = 0 } = found.sums;
    const rows = await this.views(this.storage.read, found.rows, runsOn(question));
    return { ...found, rows, sums: { incomeFen, expenseFen } };
  }

  /** One entry; missing `register.missing`. */
  find(actor: Actor, id: Id): Promise<EntryView> {
    return this.storage.reading((sql) => this.viewOf(sql, actor, id));
  }

  /** What happened to an entry; missing `register.missing`. */
  entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    return this.registers.entries(actor, ENTRY_REGISTER, id);
  }

  /** Records one at the end of its account; refused like `checkEntry`, `entry.returns-too-much`; missing `register.missing`. */
  record(actor: Actor, accountId: Id, input: EntryTyped): Promise<EntryView> {
    return this.storage.unitOfWork.run('fund-entry.record', async (unit) => {
      const account = await this.registers.one(unit.sql, actor, ACCOUNT_REGISTER, accountId);
      const seq = (await lastSeq(unit.sql, accountId)) + 1;
      const fields = entryTyped({ ...ENTRY_REGISTER.blank, accountId, seq }, input);
      await this.checkLoan(unit, actor, account.villageId, fields, null);
      const { townCode, villageId } = account;
      const added = [{ townCode, villageId, fields }];
      const [row] = await this.registers.record(unit, { actor, importId: null }, ENTRY_REGISTER, added);
      return this.viewOf(unit.sql, actor, row?.id ?? '');
    });
  }

  /** Corrects one; refused like `record`, `register.voided`; conflict `register.changed`. */
  correct(actor: Actor, id: Id, version: number, input: EntryTyped): Promise<EntryView> {
    return this.storage.unitOfWork.run('fund-entry.correct', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, ENTRY_REGISTER, id);
      const { accountId: _account, ...typed } = input;
      const fields = entryTyped(row, typed);
      await this.checkLoan(unit, actor, row.villageId, fields, id);
      await this.registers.change(unit, actor, ENTRY_REGISTER, row, version, fields);
      return this.viewOf(unit.sql, actor, id);
    });
  }

  /** Takes one out that was recorded by mistake; refused `entry.is-returned` and like `Registers.voidRow`. */
  voidOne(actor: Actor, id: Id, version: number, reason: string): Promise<EntryView> {
    return this.storage.unitOfWork.run('fund-entry.void', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, ENTRY_REGISTER, id);
      if ((await returnedOn(unit.sql, id, null)) > 0)
        throw refused('entry.is-returned', {}, '这笔出借已有归还,请先作废归还');
      await this.registers.voidRow(unit, actor, ENTRY_REGISTER, row, version, reason);
      return this.viewOf(unit.sql, actor, id);
    });
  }

  /** Income and expense by month with what was there at each month's end. */
  async cashFlow(actor: Actor, filters: FlowFilters): Promise<CashFlowLine[]> {
    return this.storage.reading(async (sql) => {
      let closingFen = await openingOf(sql, actor.scope, filters);
      const months = await flowByMonth(sql, actor.scope, filters);
      return months.map((month) => {
        closingFen += month.incomeFen - month.expenseFen;
        return { ...month, closingFen };
      });
    });
  }

  /** Loans made from villages' money with what came back of each. */
  async loans(actor: Actor, villageId: Id | undefined): Promise<LoanView[]> {
    const loans = await loansIn(this.storage.read, actor.scope, villageId);
    return loans.map((loan) => ({ ...loan, outstandingFen: loan.lentFen - loan.returnedFen }));
  }

  /** A return is of a loan of the same village, and never more than was lent. */
  private async checkLoan(
    unit: Unit,
    actor: Actor,
    villageId: Id,
    { returnsId, incomeFen }: FieldsOf<FundEntryRow>,
    own: Id | null,
  ): Promise<void> {
    if (returnsId === null) return;
    const loan = await this.registers.one(unit.sql, actor, ENTRY_REGISTER, returnsId);
    if (loan.villageId !== villageId || loan.loan !== 'lent' || loan.voidReason !== null)
      throw missing('entry.loan-missing', { id: returnsId }, '没有这笔出借');
    if ((await returnedOn(unit.sql, returnsId, own)) + incomeFen > loan.expenseFen)
      throw refused('entry.returns-too-much', {}, '归还合计多于出借金额');
  }

  private async viewOf(sql: SqlReader, actor: Actor, id: Id): Promise<EntryView> {
    const row = await this.registers.one(sql, actor, ENTRY_REGISTER, id);
    const [view] = await this.views(sql, [row], true);
    if (view === undefined) throw new Error(`an entry without a view: ${id}`);
    return view;
  }

  private async views(
    sql: SqlReader,
    rows: readonly (FundEntryRow & { readonly villageName: string })[],
    running: boolean,
  ): Promise<EntryView[]> {
    const accounts = await accountsById(sql, [...new Set(rows.map(({ accountId }) => accountId))]);
    const [first] = rows;
    let balanceFen: number | null = null;
    if (running && first !== undefined) {
      const before = await sumBefore(sql, first.accountId, first.day, first.seq);
      balanceFen = (accounts.get(first.accountId)?.openingFen ?? 0) + before;
    }
    return rows.map((row) => {
      const { townCode: _town, matchKey: _key, importId: _import, ...view } = row;
      if (balanceFen !== null && row.voidReason === null) balanceFen += row.incomeFen - row.expenseFen;
      return { ...view, accountName: accounts.get(row.accountId)?.name ?? '', balanceFen };
    });
  }
}

/** Does the page run through one account without gaps, so that a balance can be told? */
const runsOn = (question: RegisterQuestion & EntryFilters): boolean =>
  question.accountId !== undefined &&
  (question.sort === undefined || question.sort === 'day') &&
  [question.q, question.subjectCode, question.payment, question.loan, question.returnsId].every(
    (one) => (one ?? '') === '',
  ) &&
  question.voided !== true;

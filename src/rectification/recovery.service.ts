import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CASE_BOUNDS } from '../cases/case.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings } from '../cases/case-standing.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import {
  GOODS_UNITS,
  MONEY_BOUNDS,
  stoodAtClosure,
  type BesideInput,
  type BesideLine,
  type GoodsInput,
  type IncomeInput,
} from './money.js';
import { decideBeside, type DecidedBeside } from './recovery.rules.js';
import { goodsOf, incomesOf, insertGoods, insertIncome } from './rectification.store.js';

/** What every line beside the amount carries, whichever table it goes to. */
interface BesideRow extends Omit<DecidedBeside, 'size' | 'voucher'> {
  readonly id: Id;
  readonly townCode: string;
  readonly caseId: Id;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** What comes beside the amount: income that settles nothing, land, places, and systems that were made. */
@Injectable()
export class RecoveryService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly mover: CaseMover,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds income beside the amount, or takes a line of it back. Refused as `decideBeside` says; missing `case.missing`;
   * conflict `case.changed`.
   */
  async addIncome(actor: Actor, id: Id, version: number, input: IncomeInput): Promise<void> {
    const there = async (sql: SqlReader): Promise<BesideLine[]> =>
      (await incomesOf(sql, id)).map(({ amountFen, ...line }) => ({ ...line, size: amountFen }));
    const typed = { ...input, size: input.amountFen };
    await this.storage.unitOfWork.run('case.income', async (unit) => {
      const asked = { id, version, sizeMax: CASE_BOUNDS.amountFenMax };
      const { row, size, voucher } = await this.decided(unit, actor, asked, typed, there);
      await insertIncome(unit.sql, { ...row, amountFen: size, voucher });
      const after = { id: row.id, kind: row.kind, amountFen: size, day: row.day, voucher };
      this.mover.tell(unit, actor, { townCode: row.townCode, id }, 'case.income', { before: null, after });
    });
  }

  /** Adds what came of it beside money, or takes a line of it back; refused like income. */
  async addGoods(actor: Actor, id: Id, version: number, input: GoodsInput): Promise<void> {
    const there = async (sql: SqlReader): Promise<BesideLine[]> =>
      (await goodsOf(sql, id)).map(({ quantity, ...line }) => ({ ...line, size: quantity }));
    const typed = { ...input, size: input.quantity };
    const isMoney = GOODS_UNITS[input.kind] === 'fen';
    const sizeMax = isMoney ? CASE_BOUNDS.amountFenMax : MONEY_BOUNDS.quantityMax;
    await this.storage.unitOfWork.run('case.goods', async (unit) => {
      const { row, size } = await this.decided(unit, actor, { id, version, sizeMax }, typed, there);
      await insertGoods(unit.sql, { ...row, quantity: size });
      const after = { id: row.id, kind: row.kind, quantity: size, day: row.day };
      this.mover.tell(unit, actor, { townCode: row.townCode, id }, 'case.goods', { before: null, after });
    });
  }

  /** Decides a line on the case as it is in this unit, and counts the case on. */
  private async decided(
    unit: Unit,
    actor: Actor,
    { id, version, sizeMax }: { readonly id: Id; readonly version: number; readonly sizeMax: number },
    input: BesideInput,
    linesOf: (sql: SqlReader) => Promise<BesideLine[]>,
  ): Promise<{ readonly row: BesideRow; readonly size: number; readonly voucher: string | null }> {
    const { row, moves } = await this.standings.of(unit.sql, actor, id, version, input);
    const there = await linesOf(unit.sql);
    const closedOn = new Set(there.filter((line) => stoodAtClosure(line, moves)).map((line) => line.id));
    const { state, countsFromDay } = row;
    const facts = { state, countsFromDay, closedOn, sizeMax };
    const decided = decideBeside(facts, there, input, todayOf(this.clock));
    const { size, voucher, ...line } = decided;
    await this.mover.move(unit, actor, row, { day: line.day, steps: [], changes: {} });
    const recorded = { recordedBy: actor.name, recordedAt: instantOf(this.clock) };
    return {
      row: { id: newId(), townCode: row.townCode, caseId: id, ...line, ...recorded },
      size,
      voucher,
    };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings } from '../cases/case-standing.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { checkedDay } from './money.rules.js';
import type { GoodsInput, IncomeInput } from './money.js';
import { goodsOf, incomesOf, insertGoods, insertIncome } from './rectification.store.js';

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
   * Adds income beside the amount, or takes a line of it back. Refused `money.amount-impossible`, `money.line-missing`,
   * `money.case-voided`, days like money; conflict `case.changed`.
   */
  async addIncome(actor: Actor, id: Id, version: number, input: IncomeInput): Promise<void> {
    await this.storage.unitOfWork.run('case.income', async (unit) => {
      const { row } = await this.standings.of(unit.sql, actor, id, version, input);
      const there = (await incomesOf(unit.sql, id)).map(({ amountFen, ...line }) => ({
        ...line,
        size: amountFen,
      }));
      const { kind, size, reverses } = sizeOf(row.state, there, { ...input, size: input.amountFen });
      const day = checkedDay(row.countsFromDay, input.day ?? todayOf(this.clock), todayOf(this.clock));
      const [voucher, note] = [textOrNull(input.voucher), textOrNull(input.note)];
      await this.mover.move(unit, actor, row, { day, steps: [], changes: {} });
      const line = { id: newId(), townCode: row.townCode, caseId: id, kind, day, note, reverses };
      const recorded = { recordedBy: actor.name, recordedAt: instantOf(this.clock) };
      await insertIncome(unit.sql, { ...line, amountFen: size, voucher, ...recorded });
      const after = { id: line.id, kind, amountFen: size, day, voucher };
      this.mover.tell(unit, actor, row, 'case.income', { before: null, after });
    });
  }

  /** Adds what came of it beside money, or takes a line of it back; refused like income. */
  async addGoods(actor: Actor, id: Id, version: number, input: GoodsInput): Promise<void> {
    await this.storage.unitOfWork.run('case.goods', async (unit) => {
      const { row } = await this.standings.of(unit.sql, actor, id, version, input);
      const there = (await goodsOf(unit.sql, id)).map(({ quantity, ...line }) => ({
        ...line,
        size: quantity,
      }));
      const { kind, size, reverses } = sizeOf(row.state, there, { ...input, size: input.quantity });
      const day = checkedDay(row.countsFromDay, input.day ?? todayOf(this.clock), todayOf(this.clock));
      const note = textOrNull(input.note);
      await this.mover.move(unit, actor, row, { day, steps: [], changes: {} });
      const line = { id: newId(), townCode: row.townCode, caseId: id, kind, day, note, reverses };
      const recorded = { recordedBy: actor.name, recordedAt: instantOf(this.clock) };
      await insertGoods(unit.sql, { ...line, quantity: size, ...recorded });
      const after = { id: line.id, kind, quantity: size, day };
      this.mover.tell(unit, actor, row, 'case.goods', { before: null, after });
    });
  }
}

interface Sized {
  readonly id: Id;
  readonly kind: string;
  readonly size: number;
  readonly reverses: Id | null;
}

/** The kind and the signed size of a new line: positive, or what is taken back of another as a whole. */
function sizeOf(
  state: string,
  there: readonly Sized[],
  input: { readonly kind: string; readonly size: number; readonly reverses?: Id | null },
): { readonly kind: string; readonly size: number; readonly reverses: Id | null } {
  if (state === 'voided') throw refused('money.case-voided', {}, '已作废的问题不能再记资金');
  const { reverses = null } = input;
  if (reverses !== null) {
    const line = there.find(({ id, size }) => id === reverses && size > 0);
    if (line === undefined || there.some((other) => other.reverses === reverses)) {
      throw refused('money.line-missing', {}, '没有可以冲销的这一笔');
    }
    return { kind: line.kind, size: -line.size, reverses };
  }
  if (!Number.isSafeInteger(input.size) || input.size <= 0) {
    throw refused('money.amount-impossible', { size: input.size }, '数额应为大于零的整数');
  }
  return { kind: input.kind, size: input.size, reverses };
}

const textOrNull = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

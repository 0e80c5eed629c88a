import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import { chinaDayOf, isDay, type Day } from '../kernel/calendar.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { invalid, missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { Registers } from '../registers/registers.service.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { CLAIM_REGISTER } from './claim-register.js';
import { ClaimPaymentRow, type ClaimRow } from './claim.entity.js';
import type { ClaimPaymentView } from './claim.js';
import { insertPayment, lockClaim, paidOn, paymentsOn } from './claim.store.js';

/** A payment as it is typed; money in 分. */
export interface PaymentInput {
  readonly day: string;
  readonly amountFen: number;
  readonly voucher?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** What is paid on claims and debts: lines that are only added, never changed. */
@Injectable()
export class ClaimPaymentService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The lines of one claim or debt; missing `register.missing`. */
  async list(actor: Actor, claimId: Id): Promise<ClaimPaymentView[]> {
    return this.storage.reading(async (sql) => {
      await this.registers.one(sql, actor, CLAIM_REGISTER, claimId);
      return (await paymentsOn(sql, claimId)).map(toView);
    });
  }

  /**
   * Adds a payment. Refused `claim.payment-not-positive`, `claim.payment-exceeds`, `claim.day-in-future`,
   * `register.voided`; invalid `claim.day-impossible`; missing `register.missing`.
   */
  async add(actor: Actor, claimId: Id, input: PaymentInput): Promise<ClaimPaymentView[]> {
    const day = this.dayOf(input.day);
    if (input.amountFen <= 0) throw refused('claim.payment-not-positive', {}, '收付金额须大于零');
    return this.storage.unitOfWork.run('claim.pay', async (unit) => {
      const claim = await this.held(unit, actor, claimId);
      const paidFen = (await paidOn(unit.sql, [claimId])).get(claimId) ?? 0;
      if (paidFen + input.amountFen > claim.openedFen) {
        const outstandingFen = claim.openedFen - paidFen;
        throw refused('claim.payment-exceeds', { outstandingFen }, '收付金额多于尚未偿还的金额');
      }
      const { amountFen } = input;
      const texts = { voucher: textOrNull(input.voucher), note: textOrNull(input.note) };
      await this.write(unit, actor, claim, { day, amountFen, ...texts, reverses: null });
      return (await paymentsOn(unit.sql, claimId)).map(toView);
    });
  }

  /**
   * Takes a payment back by a line that reverses it. Refused `claim.reversed-already`, `claim.reason-missing`; missing
   * `claim.payment-missing`.
   */
  async reverse(
    actor: Actor,
    claimId: Id,
    paymentId: Id,
    input: { readonly day: string; readonly reason: string },
  ): Promise<ClaimPaymentView[]> {
    const day = this.dayOf(input.day);
    const note = tidyText(input.reason);
    if (note === '') throw refused('claim.reason-missing', {}, '冲销须写明原因');
    return this.storage.unitOfWork.run('claim.reverse', async (unit) => {
      const claim = await this.held(unit, actor, claimId);
      const lines = await paymentsOn(unit.sql, claimId);
      const line = lines.find(({ id }) => id === paymentId);
      if (line === undefined) throw missing('claim.payment-missing', { id: paymentId }, '没有这笔收付');
      if (line.reverses !== null || lines.some(({ reverses }) => reverses === paymentId))
        throw refused('claim.reversed-already', {}, '这笔收付已经冲销,或本身就是冲销');
      await this.write(unit, actor, claim, {
        day,
        amountFen: -line.amountFen,
        voucher: line.voucher,
        note,
        reverses: line.id,
      });
      return (await paymentsOn(unit.sql, claimId)).map(toView);
    });
  }

  private async held(unit: Unit, actor: Actor, claimId: Id): Promise<ClaimRow> {
    await lockClaim(unit.sql, claimId);
    const claim = await this.registers.one(unit.sql, actor, CLAIM_REGISTER, claimId);
    if (claim.voidReason !== null) throw refused('register.voided', {}, '这条债权债务已作废');
    return claim;
  }

  private dayOf(text: string): Day {
    if (!isDay(text)) throw invalid('claim.day-impossible', { day: text }, `没有 ${text} 这一天`);
    if (text > chinaDayOf(this.clock.now())) throw refused('claim.day-in-future', {}, '日期在今天之后');
    return text;
  }

  private async write(
    unit: Unit,
    actor: Actor,
    claim: ClaimRow,
    line: Pick<ClaimPaymentRow, 'day' | 'amountFen' | 'voucher' | 'note' | 'reverses'>,
  ): Promise<void> {
    const row: ClaimPaymentRow = {
      id: newId(),
      townCode: claim.townCode,
      claimId: claim.id,
      ...line,
      recordedBy: actor.name,
      recordedAt: instantOf(this.clock),
    };
    await insertPayment(unit.sql, row);
    this.history.record(unit, actor, {
      chain: claim.townCode,
      what: line.reverses === null ? 'claim.paid' : 'claim.payment-reversed',
      subjectKind: 'claim',
      subjectId: claim.id,
      before: null,
      after: { lineId: row.id, ...line },
      personal: ['note'],
    });
  }
}

const textOrNull = (text: string | null | undefined): string | null => {
  const tidy = tidyText(text ?? '');
  return tidy === '' ? null : tidy;
};

const toView = ({ townCode: _town, claimId: _claim, ...view }: ClaimPaymentRow): ClaimPaymentView => view;

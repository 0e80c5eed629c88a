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
import { CONTRACT_REGISTER } from './contract-register.js';
import { ContractPaymentRow, type ContractRow } from './contract.entity.js';
import type { ContractPaymentView } from './contract.js';
import { insertPayment, lockContract, paymentsOn } from './contract.store.js';

/** A payment as it is typed; money in 分. */
export interface RentPaymentInput {
  readonly day: string;
  readonly amountFen: number;
  readonly voucher?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** What is paid of the rents of contracts, in lines that are only added. */
@Injectable()
export class ContractRentService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The payments on one contract; missing `register.missing`. */
  async list(actor: Actor, contractId: Id): Promise<ContractPaymentView[]> {
    return this.storage.reading(async (sql) => {
      await this.registers.one(sql, actor, CONTRACT_REGISTER, contractId);
      return (await paymentsOn(sql, contractId)).map(toView);
    });
  }

  /**
   * Adds a payment; rent may be paid ahead. Refused `contract.payment-not-positive`, `contract.day-in-future`,
   * `register.voided`; invalid `contract.day-impossible`; missing `register.missing`.
   */
  async pay(actor: Actor, contractId: Id, input: RentPaymentInput): Promise<ContractPaymentView[]> {
    const day = this.dayOf(input.day);
    const { amountFen } = input;
    if (amountFen <= 0) throw refused('contract.payment-not-positive', {}, '收款金额须大于零');
    const texts = { voucher: textOrNull(input.voucher), note: textOrNull(input.note) };
    return this.storage.unitOfWork.run('contract.pay', async (unit) => {
      const contract = await this.held(unit, actor, contractId);
      return this.write(unit, actor, contract, { day, amountFen, ...texts, reverses: null });
    });
  }

  /**
   * Takes a payment back by a line that reverses it. Refused `contract.reversed-already`, `contract.reason-missing`;
   * missing `contract.payment-missing`.
   */
  async reverse(
    actor: Actor,
    contractId: Id,
    paymentId: Id,
    input: { readonly day: string; readonly reason: string },
  ): Promise<ContractPaymentView[]> {
    const day = this.dayOf(input.day);
    const note = tidyText(input.reason);
    if (note === '') throw refused('contract.reason-missing', {}, '冲销须写明原因');
    return this.storage.unitOfWork.run('contract.reverse', async (unit) => {
      const contract = await this.held(unit, actor, contractId);
      const lines = await paymentsOn(unit.sql, contractId);
      const line = lines.find(({ id }) => id === paymentId);
      if (line === undefined) throw missing('contract.payment-missing', { id: paymentId }, '没有这笔收款');
      if (line.reverses !== null || lines.some(({ reverses }) => reverses === paymentId))
        throw refused('contract.reversed-already', {}, '这笔收款已经冲销,或本身就是冲销');
      const { voucher } = line;
      const reversal = { day, amountFen: -line.amountFen, voucher, note, reverses: line.id };
      return this.write(unit, actor, contract, reversal);
    });
  }

  private async held(unit: Unit, actor: Actor, id: Id): Promise<ContractRow> {
    await lockContract(unit.sql, id);
    const contract = await this.registers.one(unit.sql, actor, CONTRACT_REGISTER, id);
    if (contract.voidReason !== null) throw refused('register.voided', {}, '这条合同已作废');
    return contract;
  }

  private dayOf(text: string): Day {
    if (!isDay(text)) throw invalid('contract.day-impossible', { day: text }, `没有 ${text} 这一天`);
    if (text > chinaDayOf(this.clock.now())) throw refused('contract.day-in-future', {}, '日期在今天之后');
    return text;
  }

  private async write(
    unit: Unit,
    actor: Actor,
    { id: contractId, townCode }: ContractRow,
    line: Pick<ContractPaymentRow, 'day' | 'amountFen' | 'voucher' | 'note' | 'reverses'>,
  ): Promise<ContractPaymentView[]> {
    const who = { recordedBy: actor.name, recordedAt: instantOf(this.clock) };
    const row: ContractPaymentRow = { id: newId(), townCode, contractId, ...line, ...who };
    await insertPayment(unit.sql, row);
    this.history.record(unit, actor, {
      chain: townCode,
      what: line.reverses === null ? 'contract.paid' : 'contract.payment-reversed',
      subjectKind: 'contract',
      subjectId: contractId,
      before: null,
      after: { lineId: row.id, ...line },
      personal: ['note'],
    });
    return (await paymentsOn(unit.sql, contractId)).map(toView);
  }
}

const textOrNull = (text: string | null | undefined): string | null => {
  const tidy = tidyText(text ?? '');
  return tidy === '' ? null : tidy;
};

const toView = ({
  townCode: _town,
  contractId: _contract,
  ...view
}: ContractPaymentRow): ContractPaymentView => view;

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { chinaDayOf, isDay, type Day } from '../kernel/calendar.js';
import type { Clock } from '../kernel/clock.js';
import { invalid } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf } from '../kernel/paging.js';
import { Registers } from '../registers/registers.service.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { CONTRACT_REGISTER } from './contract-register.js';
import type { RentLine, RentPage, RentSchedule, RentStand } from './contract.js';
import { rentSchedule, rentStandOn } from './contract.rules.js';
import { paidOn, rentedContracts, type RentedContract } from './contract.store.js';

/** What a list of rents is asked. */
export interface RentQuestion {
  readonly page: number;
  readonly size: number;
  /** The day as of which rents are due; today where none is said. */
  readonly asOf?: string | undefined;
  readonly villageId?: Id | undefined;
  /** Overdue ones alone. */
  readonly overdue?: boolean | undefined;
}

/** What of the rents of contracts is due on a day, and what of it is unpaid. */
@Injectable()
export class ContractDueService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Rents as of a day, the greatest arrears first, then by village; invalid `contract.day-impossible`. */
  async on(actor: Actor, question: RentQuestion): Promise<RentPage> {
    const asOf = question.asOf ?? chinaDayOf(this.clock.now());
    if (!isDay(asOf)) throw invalid('contract.day-impossible', { day: asOf }, `没有 ${asOf} 这一天`);
    const contracts = await this.storage.reading((sql) =>
      rentedContracts(sql, actor.scope, question.villageId, asOf),
    );
    const lines = contracts.map((contract) => ({
      contract,
      stand: rentStandOn(contract, contract.paidBeforeFen, contract.paidSinceFen, asOf),
    }));
    const owing = lines.filter(({ stand }) => (stand.overdueFen ?? 0) > 0);
    const asked = question.overdue === true ? owing : lines;
    const sorted = [...asked].sort((a, b) => (b.stand.overdueFen ?? 0) - (a.stand.overdueFen ?? 0));
    const first = offsetOf(question);
    const sum = (of: (stand: RentStand) => number): number =>
      asked.reduce((all, { stand }) => all + of(stand), 0);
    return {
      asOf,
      rows: sorted.slice(first, first + question.size).map((line) => lineOf(line, asOf)),
      total: asked.length,
      dueFen: sum(({ dueFen }) => dueFen),
      paidFen: sum(({ paidFen }) => paidFen),
      overdueFen: sum(({ overdueFen }) => overdueFen ?? 0),
      overdueContracts: owing.length,
      overdueVillages: new Set(owing.map(({ contract }) => contract.villageId)).size,
      overdueRents: sum(({ overdueRents }) => overdueRents),
      unknown: asked.filter(({ stand }) => stand.overdueFen === null).length,
    };
  }

  /** All rents of a contract's term as they stand today; missing `register.missing`. */
  async schedule(actor: Actor, contractId: Id): Promise<RentSchedule> {
    const asOf = chinaDayOf(this.clock.now());
    return this.storage.reading(async (sql) => {
      const contract = await this.registers.one(sql, actor, CONTRACT_REGISTER, contractId);
      const { toDay, paidBeforeFen } = contract;
      const paidFen = (await paidOn(sql, [contractId], asOf)).get(contractId) ?? 0;
      const until = toDay !== null && toDay > asOf ? toDay : asOf;
      return { asOf, lines: rentSchedule(contract, paidBeforeFen, paidFen, until) };
    });
  }
}

function lineOf(
  { contract, stand }: { readonly contract: RentedContract; readonly stand: RentStand },
  asOf: Day,
): RentLine {
  const { contractId, villageId, villageName, number, thing, lessee, paidBeforeFen, paidSinceFen } = contract;
  const unpaid = rentSchedule(contract, paidBeforeFen, paidSinceFen, asOf).filter(
    ({ day, openFen }) => day <= asOf && openFen !== null && openFen > 0,
  );
  return { id: contractId, villageId, villageName, number, thing, lessee, ...stand, unpaid };
}

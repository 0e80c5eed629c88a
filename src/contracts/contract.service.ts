import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { HistoryEntryView } from '../history/history.js';
import { chinaDayOf, type Day } from '../kernel/calendar.js';
import type { Clock } from '../kernel/clock.js';
import { missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { RegisterQuestion } from '../registers/register.js';
import { Registers } from '../registers/registers.service.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import { CONTRACT_REGISTER, contractTyped } from './contract-register.js';
import type { ContractRow } from './contract.entity.js';
import type { ContractPage, ContractTagCounts, ContractTyped, ContractView } from './contract.js';
import { rentStandOn, tagsOf } from './contract.rules.js';
import {
  assetStands,
  contractConditions,
  paidOn,
  tagCounts,
  type ContractFilters,
} from './contract.store.js';

/** The usual sums of a list, as SQL over alias `r`. */
const SUMS = { areaCentiMu: 'r.area_centi_mu', rentFen: 'r.rent_fen', depositFen: 'r.deposit_fen' } as const;

/** The register of contracts: looking, recording, correcting, voiding, counting tags. */
@Injectable()
export class ContractService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
    private readonly villages: VillageService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of the register with sums over all that was found. */
  async list(actor: Actor, question: RegisterQuestion & ContractFilters): Promise<ContractPage> {
    const conditions = contractConditions(question, chinaDayOf(this.clock.now()));
    const found = await this.registers.list(actor, CONTRACT_REGISTER, question, conditions, SUMS);
    const { areaCentiMu = 0, rentFen = 0, depositFen = 0 } = found.sums;
    const rows = await this.views(this.storage.read, found.rows);
    return { ...found, rows, sums: { areaCentiMu, rentFen, depositFen } };
  }

  /** How many contracts in scope, or of one village of it, have which tag. */
  tags(actor: Actor, villageId?: Id): Promise<ContractTagCounts> {
    return this.storage.reading((sql) => tagCounts(sql, actor.scope, villageId));
  }

  /** One of them; missing `register.missing`. */
  find(actor: Actor, id: Id): Promise<ContractView> {
    return this.storage.reading((sql) => this.viewOf(sql, actor, id));
  }

  /** What happened to one of them; missing `register.missing`. */
  entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    return this.registers.entries(actor, CONTRACT_REGISTER, id);
  }

  /** Records one; refused like `checkContract`, missing `village.missing`, `contract.asset-missing`. */
  async record(actor: Actor, villageId: Id, input: ContractTyped): Promise<ContractView> {
    const fields = contractTyped(CONTRACT_REGISTER.blank, input);
    const { townCode } = await this.villages.one(actor, villageId);
    return this.storage.unitOfWork.run('contract.record', async (unit) => {
      await checkAssetOf(unit.sql, fields.assetId, villageId);
      const recording = { actor, importId: null };
      const [row] = await this.registers.record(unit, recording, CONTRACT_REGISTER, [
        { townCode, villageId, fields },
      ]);
      return this.viewOf(unit.sql, actor, row?.id ?? '');
    });
  }

  /** Corrects what the paper says; refused like `record` and `register.voided`, conflict `register.changed`. */
  async correct(actor: Actor, id: Id, version: number, input: ContractTyped): Promise<ContractView> {
    return this.storage.unitOfWork.run('contract.correct', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, CONTRACT_REGISTER, id);
      const fields = contractTyped(row, input);
      await checkAssetOf(unit.sql, fields.assetId, row.villageId);
      await this.registers.change(unit, actor, CONTRACT_REGISTER, row, version, fields);
      return this.viewOf(unit.sql, actor, id);
    });
  }

  /** Takes one out that was recorded by mistake; refused like `Registers.voidRow`. */
  async voidOne(actor: Actor, id: Id, version: number, reason: string): Promise<ContractView> {
    return this.storage.unitOfWork.run('contract.void', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, CONTRACT_REGISTER, id);
      await this.registers.voidRow(unit, actor, CONTRACT_REGISTER, row, version, reason);
      return this.viewOf(unit.sql, actor, id);
    });
  }

  private async viewOf(sql: SqlReader, actor: Actor, id: Id): Promise<ContractView> {
    const row = await this.registers.one(sql, actor, CONTRACT_REGISTER, id);
    const [view] = await this.views(sql, [row]);
    if (view === undefined) throw new Error(`a contract without a view: ${id}`);
    return view;
  }

  private async views(
    sql: SqlReader,
    rows: readonly (ContractRow & { readonly villageName: string })[],
  ): Promise<ContractView[]> {
    const today: Day = chinaDayOf(this.clock.now());
    const ids = rows.map(({ id }) => id);
    const paid = await paidOn(sql, ids, today);
    return rows.map((row) => {
      const { townCode: _town, matchKey: _key, importId: _import, ...view } = row;
      const rent = rentStandOn(row, row.paidBeforeFen, paid.get(row.id) ?? 0, today);
      return { ...view, tags: tagsOf(row.tags), rent };
    });
  }
}

async function checkAssetOf(sql: SqlReader, assetId: Id | null, villageId: Id): Promise<void> {
  if (assetId !== null && !(await assetStands(sql, assetId, villageId)))
    throw missing('contract.asset-missing', { id: assetId }, '本村没有这项资产');
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { RegisterImport, type ChangedRegisterRow } from '../registers/register-import.js';
import { Registers } from '../registers/registers.service.js';
import type { Unit } from '../storage/unit-of-work.js';
import { CONTRACT_REGISTER } from './contract-register.js';
import type { ContractRow } from './contract.entity.js';
import { paidOnImport } from './contract.store.js';

/** Contracts out of sheets. */
@Injectable()
export class ContractImportService extends RegisterImport<ContractRow> {
  constructor(registers: Registers) {
    super(registers, CONTRACT_REGISTER);
  }

  override async undo(
    unit: Unit,
    actor: Actor,
    importId: Id,
    changes: readonly ChangedRegisterRow[],
  ): Promise<void> {
    const paid = await paidOnImport(unit.sql, importId);
    if (paid !== undefined) throw refused('import.built-on', { id: paid }, '导入之后有人登记了收款,不能撤销');
    await super.undo(unit, actor, importId, changes);
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { comparisonKey, tidyText } from '../kernel/text.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { casesToLink, linkedCases, replaceLinks } from './case-links.store.js';
import type { DealtPersonInput } from './dealt-person.js';
import { DealtPersonService } from './dealt-person.service.js';
import { refuseUnannounced, refuseWhereOff } from './discipline.rules.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import type { SanctionRow } from './sanction.entity.js';
import type { SanctionDetailView, SanctionInput, SanctionRegistration } from './sanction.js';
import { typeOverSanction } from './sanction.rules.js';
import { SanctionRegisterService } from './sanction-register.service.js';
import { sanctionsByDocument, sanctionsOfPerson } from './sanction.store.js';
import { sanctionFieldsOf, type SanctionRecord } from './sanction.view.js';
import { SanctionWriter } from './sanction-writer.js';

/** Recording, correcting and voiding sanctions; one unit of work each. A sanction never moves the state of a case. */
@Injectable()
export class SanctionService {
  constructor(
    private readonly storage: Storage,
    private readonly settings: DisciplineSettingService,
    private readonly persons: DealtPersonService,
    private readonly register: SanctionRegisterService,
    private readonly writer: SanctionWriter,
  ) {}

  /**
   * Records a sanction. Refused `discipline.off`, `discipline.not-announced`, `sanction.invalid`, `sanction.duplicate`;
   * missing `dealt-person.missing`, `village.unknown`, `case.missing`.
   */
  async record(actor: Actor, input: SanctionRegistration): Promise<SanctionDetailView> {
    const { mode } = await this.settings.now();
    refuseWhereOff(mode);
    const { personId, person: newPerson, caseIds = [], ...typed } = input;
    const fields = typeOverSanction(this.settings.tables, null, typed);
    refuseUnannounced(mode, fields.announcedDay, false);
    const id = await this.storage.unitOfWork.run('sanction.record', async (unit) => {
      const who = {
        ...(personId === undefined ? {} : { personId }),
        ...(newPerson === undefined ? {} : { person: newPerson }),
      };
      const person = await this.persons.of(unit, actor, who);
      await this.refuseSecond(unit, person, fields.documentNumber, fields.asWritten);
      const row = await this.writer.insert(unit, actor, person, fields, {
        asReported: false,
        importId: null,
      });
      await this.link(unit, actor, row, caseIds);
      return row.id;
    });
    return this.register.one(actor, id);
  }

  /** Corrects a sanction's paper; what was left out stays. Refused like `record`; conflict `sanction.changed`. */
  async edit(
    actor: Actor,
    id: Id,
    version: number,
    input: Partial<SanctionInput>,
  ): Promise<SanctionDetailView> {
    const { mode } = await this.settings.now();
    refuseWhereOff(mode);
    await this.storage.unitOfWork.run('sanction.edit', async (unit) => {
      const record = await this.counting(unit, actor, id, version);
      const fields = typeOverSanction(this.settings.tables, sanctionFieldsOf(record.row), input);
      refuseUnannounced(mode, fields.announcedDay, record.row.asReported === 1);
      await this.writer.change(unit, actor, record, fields);
    });
    return this.register.one(actor, id);
  }

  /** Corrects the person of a sanction, and looks at the flags of all that person's sanctions anew. */
  async editPerson(actor: Actor, personId: Id, version: number, input: DealtPersonInput): Promise<void> {
    const { mode } = await this.settings.now();
    refuseWhereOff(mode);
    await this.storage.unitOfWork.run('dealt-person.edit', async (unit) => {
      const before = await this.persons.row(unit.sql, actor, personId);
      const after = await this.persons.change(unit, actor, before, version, input);
      await this.writer.flagAnew(unit, await sanctionsOfPerson(unit.sql, personId), after);
    });
  }

  /** Says which cases a sanction is about, in the place of those before; missing `case.missing`. */
  async linkCases(
    actor: Actor,
    id: Id,
    version: number,
    caseIds: readonly Id[],
  ): Promise<SanctionDetailView> {
    await this.storage.unitOfWork.run('sanction.link-cases', async (unit) => {
      const { row } = await this.counting(unit, actor, id, version);
      await this.link(unit, actor, row, caseIds);
    });
    return this.register.one(actor, id);
  }

  /** Voids what was recorded by mistake; refused `sanction.reason-missing`, `sanction.voided`. */
  async voidOne(actor: Actor, id: Id, version: number, typedReason: string): Promise<SanctionDetailView> {
    const reason = tidyText(typedReason);
    if (reason === '') throw refused('sanction.reason-missing', {}, '作废须写明原因');
    await this.storage.unitOfWork.run('sanction.void', async (unit) => {
      const { row } = await this.counting(unit, actor, id, version);
      await this.writer.voidOne(unit, actor, row, reason);
    });
    return this.register.one(actor, id);
  }

  private async counting(unit: Unit, actor: Actor, id: Id, version: number): Promise<SanctionRecord> {
    const record = await this.register.record(unit.sql, actor, id);
    if (record.row.voidReason !== null) throw refused('sanction.voided', {}, '已作废的处分不能再改');
    if (record.row.version !== version) {
      throw conflict('sanction.changed', { id }, '这条处分刚刚被别人改过,请看过新内容再决定');
    }
    return record;
  }

  private async refuseSecond(
    unit: Unit,
    person: { readonly id: Id; readonly townCode: string },
    documentNumber: string | null,
    asWritten: string,
  ): Promise<void> {
    if (documentNumber === null) return;
    const same = await sanctionsByDocument(unit.sql, person.townCode, [comparisonKey(documentNumber)]);
    const [there] = same.filter(
      ({ row }) => row.personId === person.id && comparisonKey(row.asWritten) === comparisonKey(asWritten),
    );
    if (there === undefined) return;
    throw refused('sanction.duplicate', { id: there.row.id }, '这个人的这份处分决定已经登记过');
  }

  private async link(unit: Unit, actor: Actor, row: SanctionRow, caseIds: readonly Id[]): Promise<void> {
    const wanted = [...new Set(caseIds)];
    const before = (await linkedCases(unit.sql, actor.scope, 'sanction_cases', [row.id])).get(row.id) ?? [];
    const beforeIds = before.map((one) => one.id);
    if (JSON.stringify([...beforeIds].sort()) === JSON.stringify([...wanted].sort())) return;
    // What stands already may be a case that was voided since.
    const added = wanted.filter((id) => !beforeIds.includes(id));
    const found = await casesToLink(unit.sql, actor.scope, row.townCode, added);
    const lost = added.find((id) => !found.some((one) => one.id === id));
    if (lost !== undefined) throw missing('case.missing', { id: lost }, '没有这件问题');
    await replaceLinks(unit.sql, 'sanction_cases', row, beforeIds, wanted);
    this.writer.tellCases(unit, actor, row, beforeIds, wanted);
  }
}

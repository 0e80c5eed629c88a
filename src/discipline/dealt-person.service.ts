import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryView, HistoryValues } from '../history/history.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, missing } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { Page } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { DealtPersonRow } from './dealt-person.entity.js';
import type {
  DealtPersonInput,
  DealtPersonLine,
  DealtPersonQuestion,
  DealtPersonView,
} from './dealt-person.js';
import { typeOverPerson, type DealtPersonFields } from './dealt-person.rules.js';
import {
  countDealtPersons,
  dealtPersonById,
  dealtPersons,
  insertDealtPersons,
  updateDealtPerson,
  villageOfPerson,
  type NamedPersonRow,
} from './dealt-person.store.js';
import { sealedWhole } from './sealed-whole.js';
import { personFieldsOf, toPersonView } from './sanction.view.js';

/** Persons dealt with: recording and correcting them. They are counted by id, and nothing is matched by name. */
@Injectable()
export class DealtPersonService {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of the persons in scope with what stands to their names. */
  list(actor: Actor, question: DealtPersonQuestion): Promise<Page<DealtPersonLine>> {
    return this.storage.reading(async (sql) => {
      const total = await countDealtPersons(sql, actor.scope, question);
      const found = await dealtPersons(sql, actor.scope, question);
      const rows = found.map((row) => {
        const { sanctions, measures, moneyLines, villageName } = row;
        return { ...toPersonView(row, villageName), sanctions, measures, moneyLines };
      });
      return { rows, total };
    });
  }

  /** One person; missing `dealt-person.missing`. */
  async one(actor: Actor, id: Id): Promise<DealtPersonView> {
    const row = await this.row(this.storage.read, actor, id);
    return toPersonView(row, row.villageName);
  }

  /** What happened to a person's entry, oldest first; missing `dealt-person.missing`. */
  async entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    await this.row(this.storage.read, actor, id);
    return this.history.entriesOf(actor.scope, id);
  }

  /** A person in scope; missing `dealt-person.missing`. */
  async row(sql: SqlReader, actor: Actor, id: Id): Promise<NamedPersonRow> {
    const row = await dealtPersonById(sql, actor.scope, id);
    if (row === undefined) throw missing('dealt-person.missing', { id }, '没有这个人');
    return row;
  }

  /**
   * The person that something new is about: one of the register, or somebody new. Missing `dealt-person.missing`,
   * `village.unknown`; refused `dealt-person.name-missing`.
   */
  async of(
    unit: Unit,
    actor: Actor,
    who: { readonly personId?: Id; readonly person?: DealtPersonInput },
  ): Promise<DealtPersonRow> {
    if (who.personId !== undefined) return this.row(unit.sql, actor, who.personId);
    if (who.person === undefined) throw missing('dealt-person.missing', {}, '请选择或填写受处理的人');
    return this.create(unit, actor, typeOverPerson(null, who.person), null);
  }

  /** Adds a person; missing `village.unknown` for a village out of scope. */
  async create(
    unit: Unit,
    actor: Actor,
    fields: DealtPersonFields,
    importId: Id | null,
  ): Promise<DealtPersonRow> {
    const village = await this.village(unit.sql, actor, fields.villageId);
    const row: DealtPersonRow = {
      id: newId(),
      townCode: village.townCode,
      ...columnsOf(fields),
      importId,
      recordedBy: actor.name,
      recordedAt: instantOf(this.clock),
      version: 1,
    };
    await insertDealtPersons(unit.sql, [row]);
    this.tell(unit, actor, 'dealt-person.registered', row, null, { ...fields });
    return row;
  }

  /** Corrects a person and answers the row as it is afterwards. Missing like `of`; conflict `dealt-person.changed`. */
  async change(
    unit: Unit,
    actor: Actor,
    before: DealtPersonRow,
    version: number,
    input: DealtPersonInput,
  ): Promise<DealtPersonRow> {
    const fields = typeOverPerson(personFieldsOf(before), input);
    const village = await this.village(unit.sql, actor, fields.villageId);
    if (village.townCode !== before.townCode) {
      throw missing('village.unknown', { id: fields.villageId }, '没有这个村');
    }
    const key = { id: before.id, version };
    if (before.version !== version || !(await updateDealtPerson(unit.sql, key, columnsOf(fields)))) {
      throw conflict('dealt-person.changed', { id: before.id }, '这个人的资料刚刚被别人改过,请看过再决定');
    }
    const earlier = personFieldsOf(before);
    this.tell(unit, actor, 'dealt-person.changed', before, { ...earlier }, { ...fields });
    return { ...before, ...columnsOf(fields), version: version + 1 };
  }

  private async village(
    sql: SqlReader,
    actor: Actor,
    id: Id,
  ): Promise<{ readonly townCode: string; readonly name: string }> {
    const village = await villageOfPerson(sql, actor.scope, id);
    if (village === undefined) throw missing('village.unknown', { id }, '没有这个村');
    return village;
  }

  private tell(
    unit: Unit,
    actor: Actor,
    what: string,
    { id, townCode }: DealtPersonRow,
    before: HistoryValues | null,
    after: HistoryValues,
  ): void {
    const told = { subjectKind: 'dealt-person', subjectId: id, ...sealedWhole(before, after) };
    this.history.record(unit, actor, { chain: townCode, what, ...told });
  }
}

const columnsOf = (fields: DealtPersonFields) => ({
  villageId: fields.villageId,
  name: fields.name,
  nameKey: comparisonKey(fields.name),
  postThen: fields.postThen,
  managesIn: fields.managesIn,
  partyMember: fields.partyMember === null ? null : fields.partyMember ? 1 : 0,
  statusAsWritten: fields.statusAsWritten,
  note: fields.note,
});

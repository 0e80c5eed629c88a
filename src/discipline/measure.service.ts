import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryView, HistoryValues } from '../history/history.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused, type Refusal } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { casesToLink, linkedCases, replaceLinks } from './case-links.store.js';
import { DealtPersonService } from './dealt-person.service.js';
import { refuseWhereOff } from './discipline.rules.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import type { MeasureRow } from './measure.entity.js';
import type {
  MeasureCorrection,
  MeasurePage,
  MeasureQuestion,
  MeasureRegistration,
  MeasureView,
} from './measure.js';
import { typedMeasure } from './measure.rules.js';
import {
  insertMeasure,
  measureById,
  measureRecords,
  measureTotals,
  updateMeasure,
  type MeasureRecord,
} from './measure.store.js';
import { toMeasureView } from './measure.view.js';
import { sealedWhole } from './sealed-whole.js';

/** Looking at, recording and correcting measures. They are never counted as sanctions. */
@Injectable()
export class MeasureService {
  constructor(
    private readonly storage: Storage,
    private readonly settings: DisciplineSettingService,
    private readonly persons: DealtPersonService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of the measures in scope, with how many persons and villages all of them are. */
  list(actor: Actor, question: MeasureQuestion): Promise<MeasurePage> {
    const { form, page, size, ...narrowed } = question;
    const { measures } = this.settings.tables;
    const kinds =
      form === undefined ? null : measures.filter((one) => one.form === form).map(({ code }) => code);
    const asked = { scope: actor.scope, question: narrowed, kinds };
    return this.storage.reading(async (sql) => {
      const totals = await measureTotals(sql, asked);
      const records = await measureRecords(sql, asked, { page, size });
      return { rows: await this.views(sql, actor, records), ...totals };
    });
  }

  /** One measure with its person and cases; missing `measure.missing`. */
  find(actor: Actor, id: Id): Promise<MeasureView> {
    return this.storage.reading((sql) => this.one(sql, actor, id));
  }

  /** What happened to a measure, oldest first; missing `measure.missing`. */
  async entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    await this.find(actor, id);
    return this.history.entriesOf(actor.scope, id);
  }

  /** Records a measure. Refused `discipline.off`, `measure.not-a-measure`; missing like a sanction's. */
  async record(actor: Actor, input: MeasureRegistration): Promise<MeasureView> {
    refuseWhereOff((await this.settings.now()).mode);
    const typed = typedMeasure(this.settings.tables, input);
    return this.storage.unitOfWork.run('measure.record', async (unit) => {
      const { personId, person: newPerson, caseIds = [] } = input;
      const who = {
        ...(personId === undefined ? {} : { personId }),
        ...(newPerson === undefined ? {} : { person: newPerson }),
      };
      const person = await this.persons.of(unit, actor, who);
      const row: MeasureRow = {
        id: newId(),
        townCode: person.townCode,
        personId: person.id,
        ...typed,
        voidReason: null,
        recordedBy: actor.name,
        recordedAt: instantOf(this.clock),
        version: 1,
      };
      await insertMeasure(unit.sql, row);
      await this.link(unit, actor, row, [], caseIds);
      this.tell(unit, actor, 'measure.registered', row, null, { personId: person.id, caseIds, ...typed });
      return this.one(unit.sql, actor, row.id);
    });
  }

  /** Corrects a measure; refused like `record`, `measure.voided`; conflict `measure.changed`. */
  async correct(actor: Actor, id: Id, version: number, input: MeasureCorrection): Promise<MeasureView> {
    refuseWhereOff((await this.settings.now()).mode);
    const { caseIds, ...typed } = input;
    return this.storage.unitOfWork.run('measure.correct', async (unit) => {
      const { row } = await this.counting(unit.sql, actor, id);
      const { asWritten, kind, organ, documentNumber, decidedDay, note } = row;
      const before = { asWritten, kind, organ, documentNumber, decidedDay, note };
      const after = typedMeasure(this.settings.tables, { ...before, ...typed });
      if (!(await updateMeasure(unit.sql, { id, version }, after))) throw changed(id);
      const linked = (await linkedCases(unit.sql, actor.scope, 'measure_cases', [id])).get(id) ?? [];
      const beforeIds = linked.map((one) => one.id);
      await this.link(unit, actor, row, beforeIds, caseIds ?? beforeIds);
      const cases = caseIds === undefined ? [{}, {}] : [{ caseIds: beforeIds }, { caseIds }];
      this.tell(unit, actor, 'measure.changed', row, { ...before, ...cases[0] }, { ...after, ...cases[1] });
      return this.one(unit.sql, actor, id);
    });
  }

  /** Voids what was recorded by mistake; refused `measure.reason-missing`, `measure.voided`, conflict `measure.changed`. */
  async voidOne(actor: Actor, id: Id, version: number, typedReason: string): Promise<MeasureView> {
    const reason = tidyText(typedReason);
    if (reason === '') throw refused('measure.reason-missing', {}, '作废须写明原因');
    return this.storage.unitOfWork.run('measure.void', async (unit) => {
      const { row } = await this.counting(unit.sql, actor, id);
      if (!(await updateMeasure(unit.sql, { id, version }, { voidReason: reason }))) throw changed(id);
      this.tell(unit, actor, 'measure.voided', row, null, { reason });
      return this.one(unit.sql, actor, id);
    });
  }

  private async counting(sql: SqlReader, actor: Actor, id: Id): Promise<MeasureRecord> {
    const record = await measureById(sql, actor.scope, id);
    if (record === undefined) throw missing('measure.missing', { id }, '没有这条组织处理');
    if (record.row.voidReason !== null) throw refused('measure.voided', {}, '已作废');
    return record;
  }

  private async link(
    unit: Unit,
    actor: Actor,
    row: MeasureRow,
    before: readonly Id[],
    after: readonly Id[],
  ): Promise<void> {
    // What stands already may be a case that was voided since.
    const added = after.filter((id) => !before.includes(id));
    const cases = await casesToLink(unit.sql, actor.scope, row.townCode, added);
    const lost = added.find((id) => !cases.some((one) => one.id === id));
    if (lost !== undefined) throw missing('case.missing', { id: lost }, '没有这件问题');
    await replaceLinks(unit.sql, 'measure_cases', row, before, [...new Set(after)]);
  }

  private tell(
    unit: Unit,
    actor: Actor,
    what: string,
    { id, townCode }: MeasureRow,
    before: HistoryValues | null,
    after: HistoryValues,
  ): void {
    const told = { subjectKind: 'measure', subjectId: id, ...sealedWhole(before, after) };
    this.history.record(unit, actor, { chain: townCode, what, ...told });
  }

  private async one(sql: SqlReader, actor: Actor, id: Id): Promise<MeasureView> {
    const record = await measureById(sql, actor.scope, id);
    const [view] = record === undefined ? [] : await this.views(sql, actor, [record]);
    if (view === undefined) throw missing('measure.missing', { id }, '没有这条组织处理');
    return view;
  }

  private async views(
    sql: SqlReader,
    actor: Actor,
    records: readonly MeasureRecord[],
  ): Promise<MeasureView[]> {
    const ids = records.map(({ row }) => row.id);
    const cases = await linkedCases(sql, actor.scope, 'measure_cases', ids);
    const { tables } = this.settings;
    return records.map((record) => toMeasureView(record, tables, cases.get(record.row.id) ?? []));
  }
}

const changed = (id: Id): Refusal =>
  conflict('measure.changed', { id }, '这条组织处理刚刚被别人改过,请看过新内容再决定');

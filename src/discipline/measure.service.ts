import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { casesToLink, linkedCases, replaceLinks } from './case-links.store.js';
import { DealtPersonService } from './dealt-person.service.js';
import { refuseWhereOff } from './discipline.rules.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import type { MeasureRow } from './measure.entity.js';
import type { MeasureRegistration, MeasureView } from './measure.js';
import { typedMeasure } from './measure.rules.js';
import {
  insertMeasure,
  measureById,
  measureRecords,
  voidMeasure,
  type MeasureRecord,
} from './measure.store.js';
import { toPersonView } from './sanction.view.js';
import { sealedWhole } from './sealed-whole.js';

/** Measures that a list shows at most. */
const LISTED_MAX = 1_000;

/** Recording measures. They are never counted as sanctions. */
@Injectable()
export class MeasureService {
  constructor(
    private readonly storage: Storage,
    private readonly settings: DisciplineSettingService,
    private readonly persons: DealtPersonService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Measures in scope, of a village or of a case where one is named. */
  list(
    actor: Actor,
    question: { readonly villageId: Id | null; readonly caseId: Id | null },
  ): Promise<MeasureView[]> {
    return this.storage.reading(async (sql) => {
      const records = await measureRecords(sql, actor.scope, question, LISTED_MAX);
      return this.views(sql, actor, records);
    });
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
      const cases = await casesToLink(unit.sql, actor.scope, row.townCode, caseIds);
      const lost = caseIds.find((id) => !cases.some((one) => one.id === id));
      if (lost !== undefined) throw missing('case.missing', { id: lost }, '没有这件问题');
      await insertMeasure(unit.sql, row);
      await replaceLinks(unit.sql, 'measure_cases', row, [], [...new Set(caseIds)]);
      this.history.record(unit, actor, {
        chain: row.townCode,
        what: 'measure.registered',
        subjectKind: 'measure',
        subjectId: row.id,
        ...sealedWhole(null, { personId: person.id, caseIds, ...typed }),
      });
      return this.one(unit.sql, actor, row.id);
    });
  }

  /** Voids what was recorded by mistake; refused `measure.reason-missing`, `measure.voided`, conflict `measure.changed`. */
  async voidOne(actor: Actor, id: Id, version: number, typedReason: string): Promise<MeasureView> {
    const reason = tidyText(typedReason);
    if (reason === '') throw refused('measure.reason-missing', {}, '作废须写明原因');
    return this.storage.unitOfWork.run('measure.void', async (unit) => {
      const { voidReason, person } = await this.one(unit.sql, actor, id);
      if (voidReason !== null) throw refused('measure.voided', {}, '已作废');
      if (!(await voidMeasure(unit.sql, { id, version }, reason))) {
        throw conflict('measure.changed', { id }, '这条组织处理刚刚被别人改过,请看过新内容再决定');
      }
      this.history.record(unit, actor, {
        chain: person.townCode,
        what: 'measure.voided',
        subjectKind: 'measure',
        subjectId: id,
        ...sealedWhole(null, { reason }),
      });
      return this.one(unit.sql, actor, id);
    });
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
    return records.map(({ row, person, villageName }) => ({
      id: row.id,
      person: toPersonView(person, villageName),
      asWritten: row.asWritten,
      kind: row.kind,
      organ: row.organ,
      documentNumber: row.documentNumber,
      decidedDay: row.decidedDay,
      note: row.note,
      voidReason: row.voidReason,
      cases: cases.get(row.id) ?? [],
      recordedBy: row.recordedBy,
      version: row.version,
    }));
  }
}

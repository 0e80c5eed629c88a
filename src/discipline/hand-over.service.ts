import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import type { HistoryValues } from '../history/history.js';
import { isDay, type Day } from '../kernel/calendar.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused, type Refusal } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { Page } from '../kernel/paging.js';
import { tidyText } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { casesById } from './case-links.store.js';
import { refuseWhereOff } from './discipline.rules.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import type { HandOverRow } from './hand-over.entity.js';
import type { HandOverCorrection, HandOverInput, HandOverQuestion, HandOverView } from './hand-over.js';
import {
  countHandOvers,
  handOverById,
  handOversOf,
  insertHandOver,
  isHandedOver,
  townOfCase,
  updateHandOver,
} from './hand-over.store.js';
import { sealedWhole } from './sealed-whole.js';

/** That a case went to the discipline organ (移交) or to police and courts (移送): a tick, its day and receipt. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly storage: Storage,
    private readonly settings: DisciplineSettingService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of the hand-overs of cases in scope. */
  list(actor: Actor, question: HandOverQuestion): Promise<Page<HandOverView>> {
    return this.storage.reading(async (sql) => {
      const total = await countHandOvers(sql, actor.scope, question);
      const rows = await handOversOf(sql, actor.scope, question);
      return { rows: await this.views(sql, actor, rows), total };
    });
  }

  /**
   * Records a hand-over. Refused `discipline.off`, `hand-over.day-impossible`, `hand-over.twice`; missing
   * `case.missing`.
   */
  async record(actor: Actor, input: HandOverInput): Promise<HandOverView> {
    refuseWhereOff((await this.settings.now()).mode);
    const { caseId, kind } = input;
    const handedDay = this.checkedDay(input.handedDay);
    return this.storage.unitOfWork.run('hand-over.record', async (unit) => {
      const townCode = await townOfCase(unit.sql, actor.scope, caseId);
      if (townCode === undefined) throw missing('case.missing', { id: caseId }, '没有这件问题');
      if (await isHandedOver(unit.sql, caseId, kind)) {
        throw refused('hand-over.twice', { caseId, kind }, '这件问题已经登记过移交');
      }
      const receiptNumber = textOrNull(input.receiptNumber);
      const personCount = input.personCount ?? null;
      const typed = { kind, handedDay, receiptNumber, organ: textOrNull(input.organ), personCount };
      const row: HandOverRow = {
        id: newId(),
        townCode,
        caseId,
        ...typed,
        voidReason: null,
        recordedBy: actor.name,
        recordedAt: instantOf(this.clock),
        version: 1,
      };
      await insertHandOver(unit.sql, row);
      this.tell(unit, actor, 'hand-over.registered', row, null, { caseId, ...typed });
      return this.one(unit.sql, actor, row.id);
    });
  }

  /** Corrects day, receipt, organ and count; what was left out stays. Refused like `record`; conflict `hand-over.changed`. */
  async correct(actor: Actor, id: Id, version: number, input: HandOverCorrection): Promise<HandOverView> {
    refuseWhereOff((await this.settings.now()).mode);
    return this.storage.unitOfWork.run('hand-over.correct', async (unit) => {
      const row = await this.counting(unit.sql, actor, id);
      const { handedDay, receiptNumber, organ, personCount } = row;
      const after = {
        handedDay: input.handedDay === undefined ? handedDay : this.checkedDay(input.handedDay),
        receiptNumber: input.receiptNumber === undefined ? receiptNumber : textOrNull(input.receiptNumber),
        organ: input.organ === undefined ? organ : textOrNull(input.organ),
        personCount: input.personCount === undefined ? personCount : input.personCount,
      };
      if (!(await updateHandOver(unit.sql, { id, version }, after))) throw changed(id);
      this.tell(
        unit,
        actor,
        'hand-over.changed',
        row,
        { handedDay, receiptNumber, organ, personCount },
        after,
      );
      return this.one(unit.sql, actor, id);
    });
  }

  /** Voids what was recorded by mistake; refused `hand-over.reason-missing`, conflict `hand-over.changed`. */
  async voidOne(actor: Actor, id: Id, version: number, typedReason: string): Promise<HandOverView> {
    const reason = tidyText(typedReason);
    if (reason === '') throw refused('hand-over.reason-missing', {}, '作废须写明原因');
    return this.storage.unitOfWork.run('hand-over.void', async (unit) => {
      const row = await this.counting(unit.sql, actor, id);
      if (!(await updateHandOver(unit.sql, { id, version }, { voidReason: reason }))) throw changed(id);
      this.tell(unit, actor, 'hand-over.voided', row, null, { reason });
      return this.one(unit.sql, actor, id);
    });
  }

  private checkedDay(day: Day): Day {
    if (isDay(day) && day <= todayOf(this.clock)) return day;
    throw refused('hand-over.day-impossible', { day }, '移交时间不存在或还没有到');
  }

  private async counting(sql: SqlReader, actor: Actor, id: Id): Promise<HandOverRow> {
    const row = await handOverById(sql, actor.scope, id);
    if (row === undefined) throw missing('hand-over.missing', { id }, '没有这条移交');
    if (row.voidReason !== null) throw changed(id);
    return row;
  }

  private async one(sql: SqlReader, actor: Actor, id: Id): Promise<HandOverView> {
    const row = await handOverById(sql, actor.scope, id);
    const [view] = row === undefined ? [] : await this.views(sql, actor, [row]);
    if (view === undefined) throw missing('hand-over.missing', { id }, '没有这条移交');
    return view;
  }

  private async views(sql: SqlReader, actor: Actor, rows: readonly HandOverRow[]): Promise<HandOverView[]> {
    const ids = rows.map(({ caseId }) => caseId);
    const cases = await casesById(sql, actor.scope, ids);
    return rows.flatMap((row): HandOverView[] => {
      const about = cases.get(row.caseId);
      const { id, kind, handedDay, receiptNumber, organ, personCount } = row;
      const { voidReason, recordedBy, recordedAt, version } = row;
      if (about === undefined) return [];
      const said = { kind, handedDay, receiptNumber, organ, personCount, voidReason };
      return [{ id, case: about, ...said, recordedBy, recordedAt, version }];
    });
  }

  private tell(
    unit: Unit,
    actor: Actor,
    what: string,
    { id, townCode }: HandOverRow,
    before: HistoryValues | null,
    after: HistoryValues,
  ): void {
    const told = { subjectKind: 'hand-over', subjectId: id, ...sealedWhole(before, after) };
    this.history.record(unit, actor, { chain: townCode, what, ...told });
  }
}

const textOrNull = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;
const changed = (id: Id): Refusal =>
  conflict('hand-over.changed', { id }, '这条移交刚刚被别人改过,请看过新内容再决定');

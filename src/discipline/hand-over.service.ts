import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import { isDay } from '../kernel/calendar.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { refuseWhereOff } from './discipline.rules.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import type { HandOverRow } from './hand-over.entity.js';
import type { HandOverInput, HandOverView } from './hand-over.js';
import { handOverById, handOversOf, insertHandOver, townOfCase, voidHandOver } from './hand-over.store.js';
import { sealedWhole } from './sealed-whole.js';

/** Hand-overs that a list shows at most. */
const LISTED_MAX = 1_000;

/** That a case went to the discipline organ (移交) or to police and courts (移送): a tick, its day and receipt. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly storage: Storage,
    private readonly settings: DisciplineSettingService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Hand-overs of cases in scope, of one case where it is named. */
  async list(actor: Actor, caseId: Id | null): Promise<HandOverView[]> {
    return (await handOversOf(this.storage.read, actor.scope, caseId, LISTED_MAX)).map(toView);
  }

  /**
   * Records a hand-over. Refused `discipline.off`, `hand-over.day-impossible`, `hand-over.twice`; missing
   * `case.missing`.
   */
  async record(actor: Actor, input: HandOverInput): Promise<HandOverView> {
    refuseWhereOff((await this.settings.now()).mode);
    const { caseId, kind, handedDay } = input;
    if (!isDay(handedDay) || handedDay > todayOf(this.clock)) {
      throw refused('hand-over.day-impossible', { day: handedDay }, '移交时间不存在或还没有到');
    }
    return this.storage.unitOfWork.run('hand-over.record', async (unit) => {
      const townCode = await townOfCase(unit.sql, actor.scope, caseId);
      if (townCode === undefined) throw missing('case.missing', { id: caseId }, '没有这件问题');
      const there = await handOversOf(unit.sql, actor.scope, caseId, LISTED_MAX);
      if (there.some((one) => one.kind === kind)) {
        throw refused('hand-over.twice', { caseId, kind }, '这件问题已经登记过移交');
      }
      const typed = {
        kind,
        handedDay,
        receiptNumber: tidyText(input.receiptNumber ?? '') || null,
        organ: tidyText(input.organ ?? '') || null,
      };
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
      this.history.record(unit, actor, {
        chain: townCode,
        what: 'hand-over.registered',
        subjectKind: 'hand-over',
        subjectId: row.id,
        ...sealedWhole(null, { caseId, ...typed }),
      });
      return toView(row);
    });
  }

  /** Voids what was recorded by mistake; refused `hand-over.reason-missing`, conflict `hand-over.changed`. */
  async voidOne(actor: Actor, id: Id, version: number, typedReason: string): Promise<HandOverView> {
    const reason = tidyText(typedReason);
    if (reason === '') throw refused('hand-over.reason-missing', {}, '作废须写明原因');
    return this.storage.unitOfWork.run('hand-over.void', async (unit) => {
      const row = await handOverById(unit.sql, actor.scope, id);
      if (row === undefined) throw missing('hand-over.missing', { id }, '没有这条移交');
      if (row.voidReason !== null || !(await voidHandOver(unit.sql, { id, version }, reason))) {
        throw conflict('hand-over.changed', { id }, '这条移交刚刚被别人改过,请看过新内容再决定');
      }
      this.history.record(unit, actor, {
        chain: row.townCode,
        what: 'hand-over.voided',
        subjectKind: 'hand-over',
        subjectId: id,
        ...sealedWhole(null, { reason }),
      });
      return toView({ ...row, voidReason: reason, version: version + 1 });
    });
  }
}

const toView = (row: HandOverRow): HandOverView => ({
  id: row.id,
  caseId: row.caseId,
  kind: row.kind,
  handedDay: row.handedDay,
  receiptNumber: row.receiptNumber,
  organ: row.organ,
  voidReason: row.voidReason,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
  version: row.version,
});

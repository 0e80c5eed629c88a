import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { missing } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { casesById } from './case-links.store.js';
import { dealtPersonById } from './dealt-person.store.js';
import type { DisciplineMoneyRow } from './discipline-money.entity.js';
import type {
  DisciplineMoneyInput,
  DisciplineMoneyPage,
  DisciplineMoneyQuestion,
  DisciplineMoneyReversal,
  DisciplineMoneyView,
} from './discipline-money.js';
import { decideMoney, decideReversal, type DecidedMoney } from './discipline-money.rules.js';
import {
  insertMoney,
  moneyById,
  moneyLines,
  moneySums,
  type DisciplineMoneyRecord,
} from './discipline-money.store.js';
import { townOfCase } from './hand-over.store.js';
import { refuseWhereOff } from './discipline.rules.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import { sealedWhole } from './sealed-whole.js';

/**
 * Money that discipline organs took, in five kinds that are never one. It settles no case: what a case recovered stays
 * what its own lines say.
 */
@Injectable()
export class DisciplineMoneyService {
  constructor(
    private readonly storage: Storage,
    private readonly settings: DisciplineSettingService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of the lines in scope, with what all of them come to. */
  list(actor: Actor, question: DisciplineMoneyQuestion): Promise<DisciplineMoneyPage> {
    return this.storage.reading(async (sql) => {
      const { total, sums } = await moneySums(sql, actor.scope, question);
      const records = await moneyLines(sql, actor.scope, question);
      return { rows: await this.views(sql, actor, records), total, sums };
    });
  }

  /**
   * Records a line of a person of the register, of a case, or of both. Refused `discipline.off` and as `decideMoney` says;
   * missing `dealt-person.missing`, `case.missing`. A person enters the register with a sanction or a measure only, so
   * that nothing of a matter under inquiry can stand here.
   */
  async record(actor: Actor, input: DisciplineMoneyInput): Promise<DisciplineMoneyView> {
    refuseWhereOff((await this.settings.now()).mode);
    const decided = decideMoney(input, todayOf(this.clock));
    const [personId, caseId] = [input.personId ?? null, input.caseId ?? null];
    return this.storage.unitOfWork.run('discipline-money.record', async (unit) => {
      const townCode = await this.townOf(unit.sql, actor, personId, caseId);
      return this.append(unit, actor, 'discipline-money.registered', {
        townCode,
        personId,
        caseId,
        ...decided,
      });
    });
  }

  /** Takes a line back as a whole, by a line of its own. Refused as `decideReversal` says; missing `discipline-money.missing`. */
  async reverse(actor: Actor, id: Id, input: DisciplineMoneyReversal): Promise<DisciplineMoneyView> {
    refuseWhereOff((await this.settings.now()).mode);
    return this.storage.unitOfWork.run('discipline-money.reverse', async (unit) => {
      const line = await moneyById(unit.sql, actor.scope, id);
      if (line === undefined) throw missing('discipline-money.missing', { id }, '没有这一笔');
      const decided = decideReversal(line, line.reversedBy !== null, input, todayOf(this.clock));
      const { townCode, personId, caseId } = line;
      return this.append(unit, actor, 'discipline-money.reversed', {
        townCode,
        personId,
        caseId,
        ...decided,
      });
    });
  }

  private async append(
    unit: Unit,
    actor: Actor,
    what: string,
    line: DecidedMoney & Pick<DisciplineMoneyRow, 'townCode' | 'personId' | 'caseId'>,
  ): Promise<DisciplineMoneyView> {
    const recorded = { recordedBy: actor.name, recordedAt: instantOf(this.clock) };
    const row: DisciplineMoneyRow = { id: newId(), ...line, ...recorded };
    await insertMoney(unit.sql, row);
    const { townCode, ...told } = line;
    this.history.record(unit, actor, {
      chain: townCode,
      what,
      subjectKind: 'discipline-money',
      // The history of the line that is taken back tells both.
      subjectId: line.reverses ?? row.id,
      ...sealedWhole(null, { ...told }),
    });
    const record = await moneyById(unit.sql, actor.scope, row.id);
    const [view] = record === undefined ? [] : await this.views(unit.sql, actor, [record]);
    if (view === undefined) throw missing('discipline-money.missing', { id: row.id }, '没有这一笔');
    return view;
  }

  /** The town of person and case, both in scope; a case of another town than the person's is missing. */
  private async townOf(
    sql: SqlReader,
    actor: Actor,
    personId: Id | null,
    caseId: Id | null,
  ): Promise<string> {
    const towns: (string | undefined)[] = [];
    if (personId !== null) {
      const person = await dealtPersonById(sql, actor.scope, personId);
      if (person === undefined) throw missing('dealt-person.missing', { id: personId }, '没有这个人');
      towns.push(person.townCode);
    }
    if (caseId !== null) towns.push(await townOfCase(sql, actor.scope, caseId));
    const [town] = towns;
    if (town === undefined || towns.some((other) => other !== town)) {
      throw missing('case.missing', { id: caseId ?? '' }, '没有这件问题');
    }
    return town;
  }

  private async views(
    sql: SqlReader,
    actor: Actor,
    records: readonly DisciplineMoneyRecord[],
  ): Promise<DisciplineMoneyView[]> {
    const ids = records.flatMap(({ caseId }) => caseId ?? []);
    const cases = await casesById(sql, actor.scope, ids);
    return records.map((one) => ({
      id: one.id,
      kind: one.kind,
      amountFen: one.amountFen,
      day: one.day,
      documentNumber: one.documentNumber,
      organ: one.organ,
      note: one.note,
      reverses: one.reverses,
      isReversed: one.reversedBy !== null,
      person:
        one.personId === null
          ? null
          : { id: one.personId, name: one.personName ?? '', villageName: one.villageName ?? '' },
      case: one.caseId === null ? null : (cases.get(one.caseId) ?? null),
      recordedBy: one.recordedBy,
      recordedAt: one.recordedAt,
    }));
  }
}

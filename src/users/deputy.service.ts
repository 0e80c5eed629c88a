import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import { LEDGER_CHAIN } from '../history/history.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { isDay } from '../kernel/calendar.js';
import { deputiesFrom, deputyById, endDeputy, insertDeputy, type NamedDeputy } from './person.store.js';
import { PersonService } from './person.service.js';
import type { DeputyInput, DeputyView } from './person.js';

/** Deputies: who acts in whose place, and on which days. */
@Injectable()
export class DeputyService {
  constructor(
    private readonly storage: Storage,
    private readonly persons: PersonService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody who is a deputy today or will be, the earliest first. */
  async all(): Promise<DeputyView[]> {
    return (await deputiesFrom(this.storage.read, todayOf(this.clock))).map(viewOf);
  }

  /**
   * Appoints a deputy. Missing `person.missing`; refused `deputy.days` where the days are none or in the wrong order,
   * `deputy.own` where both are one person.
   */
  async appoint(actor: Actor, input: DeputyInput): Promise<DeputyView> {
    const { personId, deputyId, fromDay, toDay } = input;
    if (!isDay(fromDay) || !isDay(toDay) || toDay < fromDay) {
      throw refused('deputy.days', { fromDay, toDay }, '代理的起止日期有误');
    }
    if (personId === deputyId) throw refused('deputy.own', {}, '不能自己代理自己');
    return this.storage.unitOfWork.run('deputy.appoint', async (unit) => {
      await this.persons.find(unit.sql, personId);
      await this.persons.find(unit.sql, deputyId);
      const id = newId();
      const recordedAt = instantOf(this.clock);
      await insertDeputy(unit.sql, { id, ...input, endedAt: null, recordedBy: actor.name, recordedAt });
      this.history.record(unit, actor, {
        chain: LEDGER_CHAIN,
        what: 'deputy.appointed',
        subjectKind: 'deputy',
        subjectId: id,
        before: null,
        after: { ...input },
      });
      return this.found(await deputyById(unit.sql, id), id);
    });
  }

  /** Ends an appointment now; missing `deputy.missing`. */
  async end(actor: Actor, id: Id): Promise<DeputyView> {
    return this.storage.unitOfWork.run('deputy.end', async (unit) => {
      const before = this.found(await deputyById(unit.sql, id), id);
      if (before.ended) return before;
      await endDeputy(unit.sql, id, instantOf(this.clock));
      this.history.record(unit, actor, {
        chain: LEDGER_CHAIN,
        what: 'deputy.ended',
        subjectKind: 'deputy',
        subjectId: id,
        before: { ended: false },
        after: { ended: true },
      });
      return { ...before, ended: true };
    });
  }

  private found(row: NamedDeputy | undefined, id: Id): DeputyView {
    if (row === undefined) throw missing('deputy.missing', { id }, '没有这项代理');
    return viewOf(row);
  }
}

const viewOf = ({
  id,
  personId,
  personName,
  deputyId,
  deputyName,
  fromDay,
  toDay,
  endedAt,
}: NamedDeputy): DeputyView => ({
  id,
  personId,
  personName,
  deputyId,
  deputyName,
  fromDay,
  toDay,
  ended: endedAt !== null,
});

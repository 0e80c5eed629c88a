import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings } from '../cases/case-standing.js';
import { checkDuties } from '../cases/duties.rules.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { PersonService } from '../users/person.service.js';
import { moneyFacts } from './money-facts.js';
import { refuseMoreThanOutstanding } from './money.rules.js';
import { decideWriteOff, insertWriteOff, writeOffsOf } from './rectification.store.js';
import type { DecisionInput, WriteOffInput } from './request.js';
import { decideWriteOffAsked, decisionOf } from './request.rules.js';

/** Money that is written off: after the assembly's resolution, by another person than the one who asks. */
@Injectable()
export class WriteOffService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly persons: PersonService,
    private readonly mover: CaseMover,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks for money to be written off; refused as `decideWriteOffAsked` says, conflict `case.changed`. */
  async ask(actor: Actor, id: Id, version: number, input: WriteOffInput): Promise<void> {
    await this.storage.unitOfWork.run('case.ask-write-off', async (unit) => {
      const { row } = await this.standings.of(unit.sql, actor, id, version, input);
      const waiting = (await writeOffsOf(unit.sql, id)).some(({ state }) => state === 'asked');
      const asked = decideWriteOffAsked(moneyFacts(row), waiting, input, todayOf(this.clock));
      const { day, amountFen, resolutionNumber, resolutionDay, reason } = asked;
      await this.mover.move(unit, actor, row, { day, steps: [], changes: {} });
      await insertWriteOff(unit.sql, {
        id: newId(),
        townCode: row.townCode,
        caseId: id,
        state: 'asked',
        amountFen,
        resolutionNumber,
        resolutionDay,
        reason,
        askedDay: day,
        askedBy: actor.name,
        askedByPerson: actor.personId,
        askedForPerson: actor.actsFor,
        askedAt: instantOf(this.clock),
        decidedDay: null,
        decidedBy: null,
        decidedByPerson: null,
        decidedForPerson: null,
        decisionNote: null,
      });
      const after = { day, amountFen, resolutionNumber, resolutionDay, reason };
      this.mover.tell(unit, actor, row, 'case.write-off-asked', { before: null, after });
    });
  }

  /**
   * Decides the write-off that waits: granted, the money is settled as written off. Refused `write-off.none`,
   * `duties.too-near` for who asked, `money.too-much` where more came back meanwhile; conflict `case.changed`.
   */
  async decide(actor: Actor, id: Id, version: number, input: DecisionInput): Promise<void> {
    await this.storage.unitOfWork.run('case.write-off', async (unit) => {
      const { row, deeds } = await this.standings.of(unit.sql, actor, id, version, input);
      const asked = (await writeOffsOf(unit.sql, id)).find(({ state }) => state === 'asked');
      if (asked === undefined) throw refused('write-off.none', {}, '没有待批的核销申请');
      const askedBy = [asked.askedByPerson, asked.askedForPerson].filter((person) => person !== null);
      const stands = await this.persons.standing(unit.sql, actor);
      checkDuties('approve-write-off', stands, { ...deeds, askedBy });
      const { day, note, state } = decisionOf(input, asked.askedDay, todayOf(this.clock));
      const { amountFen, resolutionNumber: voucher, reason } = asked;
      if (state === 'granted') {
        refuseMoreThanOutstanding(moneyFacts(row), amountFen);
        const line = { kind: 'written-off', amountFen, day, voucher, note: reason } as const;
        await this.mover.settle(unit, actor, row, [line]);
      } else await this.mover.move(unit, actor, row, { day, steps: [], changes: {} });
      const decided = {
        state,
        decidedDay: day,
        decidedBy: actor.name,
        decidedByPerson: actor.personId,
        decidedForPerson: actor.actsFor,
        decisionNote: note,
      };
      if (!(await decideWriteOff(unit.sql, asked.id, decided))) {
        throw refused('write-off.none', {}, '没有待批的核销申请');
      }
      const after = { day, amountFen, granted: state === 'granted', note };
      this.mover.tell(unit, actor, row, 'case.write-off-decided', { before: null, after });
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings, type CaseStanding } from '../cases/case-standing.js';
import { checkDuties } from '../cases/duties.rules.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { PersonService } from '../users/person.service.js';
import { decideExtension, extensionsOf, insertExtension } from './rectification.store.js';
import type { DecisionInput, ExtensionInput } from './request.js';
import { decideExtensionAsked, decisionOf } from './request.rules.js';

/** More time for a case: one person asks, another decides. */
@Injectable()
export class ExtensionService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly persons: PersonService,
    private readonly mover: CaseMover,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks for more time; refused as `decideExtensionAsked` says, conflict `case.changed`. */
  async ask(actor: Actor, id: Id, version: number, input: ExtensionInput): Promise<void> {
    await this.storage.unitOfWork.run('case.ask-extension', async (unit) => {
      const { row } = await this.standings.of(unit.sql, actor, id, version, input);
      const there = await extensionsOf(unit.sql, id);
      const waiting = there.some(({ state }) => state === 'asked');
      const asked = decideExtensionAsked({ ...row, waiting }, input, todayOf(this.clock));
      const { day, toDueDay, reason } = asked;
      await this.mover.move(unit, actor, row, { day, steps: [], changes: {} });
      await insertExtension(unit.sql, {
        id: newId(),
        townCode: row.townCode,
        caseId: id,
        no: there.length + 1,
        state: 'asked',
        fromDueDay: row.dueDay,
        toDueDay,
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
      const told = { before: null, after: { day, no: there.length + 1, toDueDay, reason } };
      this.mover.tell(unit, actor, row, 'case.extension-asked', told);
    });
  }

  /**
   * Decides the extension that waits: granted, the deadline moves and the count grows. Refused `extension.none`,
   * `duties.too-near` for who asked; conflict `case.changed`.
   */
  async decide(actor: Actor, id: Id, version: number, input: DecisionInput): Promise<void> {
    await this.storage.unitOfWork.run('case.extend', async (unit) => {
      const standing = await this.standings.of(unit.sql, actor, id, version, input);
      await this.decideIn(unit, actor, standing, input);
    });
  }

  private async decideIn(
    unit: Unit,
    actor: Actor,
    { row, deeds }: CaseStanding,
    input: DecisionInput,
  ): Promise<void> {
    const asked = (await extensionsOf(unit.sql, row.id)).find(({ state }) => state === 'asked');
    if (asked === undefined) throw refused('extension.none', {}, '没有待批的延期申请');
    const askedBy = [asked.askedByPerson, asked.askedForPerson].filter((person) => person !== null);
    const stands = await this.persons.standing(unit.sql, actor);
    checkDuties('approve-extension', stands, { ...deeds, askedBy });
    const { day, note, state } = decisionOf(input, asked.askedDay, todayOf(this.clock));
    const granted = state === 'granted';
    const changes = granted ? { dueDay: asked.toDueDay, extensionCount: row.extensionCount + 1 } : {};
    await this.mover.move(unit, actor, row, { day, steps: [], changes });
    const decided = {
      state,
      decidedDay: day,
      decidedBy: actor.name,
      decidedByPerson: actor.personId,
      decidedForPerson: actor.actsFor,
      decisionNote: note,
    };
    if (!(await decideExtension(unit.sql, asked.id, decided))) {
      throw refused('extension.none', {}, '没有待批的延期申请');
    }
    const told = { before: null, after: { day, no: asked.no, granted, toDueDay: asked.toDueDay, note } };
    this.mover.tell(unit, actor, row, 'case.extension-decided', told);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseMover } from '../cases/case-mover.js';
import type { CaseStanding } from '../cases/case-standing.js';
import { nearnessOf } from '../cases/duties.rules.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { Standing } from '../users/person.js';
import { moneyFacts } from './money-facts.js';
import type { OpeningStandRow } from './opening.entity.js';
import type { LeftReason, PaperStand } from './opening.js';
import { standFaults, standSteps } from './opening.rules.js';
import { decideStand, insertOpening } from './opening.store.js';
import { insertWriteOff } from './rectification.store.js';

type CaseRow = CaseStanding['row'];

/** What became of one stand: taken over, left because the ledger has gone on, or left for another inspector. */
export type StandFate = 'confirmed' | 'tooNear' | LeftReason;

/** Takes over the stand of one case, money first. */
@Injectable()
export class OpeningTakeOver {
  constructor(
    private readonly mover: CaseMover,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Decides about one stand that awaits, and carries that out. */
  async one(
    unit: Unit,
    actor: Actor,
    stands: Standing,
    { id, closedBy, ...kept }: OpeningStandRow,
    row: CaseRow,
  ): Promise<StandFate> {
    const stand: PaperStand = { ...(JSON.parse(kept.stand) as Omit<PaperStand, 'closedBy'>), closedBy };
    const decidedBy = actor.name;
    const decidedAt = instantOf(this.clock);
    const leftReason = this.reasonToLeave(stand, row);
    if (leftReason !== null) {
      await decideStand(unit.sql, id, { outcome: 'left', leftReason, decidedBy, decidedAt });
      const told = { before: null, after: { state: stand.state, reason: leftReason } };
      this.mover.tell(unit, actor, row, 'case.opening-left', told);
      return leftReason;
    }
    if (stand.state === 'closed' && isTooNear(stands, row)) return 'tooNear';
    const settled = await this.settle(unit, actor, row, stand, kept);
    const day = stand.day ?? todayOf(this.clock);
    await this.mover.move(unit, actor, settled, { day, ...standSteps(stand, row.dueDay), opening: true });
    await decideStand(unit.sql, id, { outcome: 'confirmed', leftReason: null, decidedBy, decidedAt });
    const { state, closingPaper } = stand;
    const after = { state, day: stand.day, closingPaper, closedBy, opening: true };
    this.mover.tell(unit, actor, row, 'case.opening-confirmed', { before: null, after }, ['closedBy']);
    return 'confirmed';
  }

  /** Ends the opening of a campaign. */
  async end(unit: Unit, actor: Actor, { id: campaignId, townCode }: CampaignOfCases): Promise<void> {
    await insertOpening(unit.sql, {
      campaignId,
      townCode,
      confirmedDay: todayOf(this.clock),
      confirmedBy: actor.name,
      confirmedByPerson: actor.personId,
      confirmedForPerson: actor.actsFor,
      confirmedAt: instantOf(this.clock),
    });
  }

  /** A person's decision is never overridden, and the laws of money hold for what the case is now. */
  private reasonToLeave(stand: PaperStand, row: CaseRow): LeftReason | null {
    const { settledFen, disposedFen } = moneyFacts(row);
    if (row.state !== 'registered' || settledFen !== 0 || disposedFen !== 0) return 'moved';
    const { foundDay, amountKind, amountFen } = row;
    const facts = { hasVillage: row.villageId !== null, foundDay, amountKind, amountFen };
    return standFaults(stand, facts, todayOf(this.clock)).length > 0 ? 'not-fitting' : null;
  }

  private async settle(
    unit: Unit,
    actor: Actor,
    row: CaseRow,
    { settlements, dispositions }: PaperStand,
    taken: Pick<OpeningStandRow, 'takenBy' | 'takenByPerson' | 'takenForPerson' | 'takenAt'>,
  ): Promise<CaseRow> {
    for (const { kind, amountFen, day, voucher } of settlements) {
      if (kind !== 'written-off') continue;
      // The village resolved it on paper: who brought the paper asks, and who confirms it answers for it.
      await insertWriteOff(unit.sql, {
        id: newId(),
        townCode: row.townCode,
        caseId: row.id,
        state: 'granted',
        amountFen,
        resolutionNumber: voucher ?? '',
        resolutionDay: day,
        reason: '期初',
        askedDay: day,
        askedBy: taken.takenBy,
        askedByPerson: taken.takenByPerson,
        askedForPerson: taken.takenForPerson,
        askedAt: taken.takenAt,
        decidedDay: day,
        decidedBy: actor.name,
        decidedByPerson: actor.personId,
        decidedForPerson: actor.actsFor,
        decisionNote: null,
      });
    }
    const marked = { note: null, opening: true } as const;
    const settled =
      settlements.length === 0
        ? row
        : await this.mover.settle(
            unit,
            actor,
            row,
            settlements.map((line) => ({ ...line, ...marked })),
          );
    if (dispositions.length === 0) return settled;
    return this.mover.dispose(
      unit,
      actor,
      settled,
      dispositions.map((line) => ({ ...line, ...marked })),
    );
  }
}

/** The rules of a closure, for a case that nobody has asked to close yet; the database refuses the same. */
const isTooNear = (stands: Standing, row: CaseRow): boolean =>
  nearnessOf('close', stands, {
    recordedBy: [row.recordedByPerson, row.recordedForPerson].filter((id) => id !== null),
    requestedBy: [],
    closedBy: [],
    askedBy: [],
    responsible: [row.responsiblePerson, row.rectifier],
    villageId: row.villageId,
  }) !== null;

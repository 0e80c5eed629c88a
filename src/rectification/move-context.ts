import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseStandings, type CaseStanding } from '../cases/case-standing.js';
import { checkDuties } from '../cases/duties.rules.js';
import type { Day } from '../kernel/calendar.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { Refusal } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { PersonService } from '../users/person.service.js';
import { deadlineOf } from './deadline.rules.js';
import { HolidayService } from './holiday.service.js';
import { moveFacts } from './move-facts.js';
import { MOVE_KINDS, type Move, type MoveFacts, type MoveInput } from './move.js';
import { decide, type Decision } from './move.rules.js';

/** Gathers what a move's decision needs, decides, and keeps duties apart; for one case as for many. */
@Injectable()
export class MoveContext {
  constructor(
    private readonly persons: PersonService,
    private readonly standings: CaseStandings,
    private readonly holidays: HolidayService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a move of this case comes to; refuses what the rules refuse, and writes nothing. */
  async decided(
    sql: SqlReader,
    actor: Actor,
    standing: CaseStanding,
    move: Move,
    input: MoveInput,
  ): Promise<Decision> {
    const today = todayOf(this.clock);
    const stands = await this.persons.standing(sql, actor);
    const facts = moveFacts(standing, {
      moverIds: stands.personIds,
      proposedDueDay: move === 'assign' ? await this.proposedDueDay(standing, input, today) : null,
      countsOthers: move === 'void' && (await this.standings.countedIn(sql, standing.row.id)).length > 0,
      mergeTargetFits:
        move === 'void' && (await this.mergeFits(sql, actor, standing, input.mergedIntoId ?? null)),
    });
    const mover = { permissions: actor.permissions, inspector: actor.role === 'inspector', today };
    const decision = decide(move, facts, input, mover);
    if (move === 'close' || move === 'revoke') checkDuties(move, stands, standing.deeds);
    return decision;
  }

  /** Today in China, as decisions take it. */
  get today(): Day {
    return todayOf(this.clock);
  }

  /** The deadline that the item proposes, counted as the campaign counts; none where one was typed. */
  private async proposedDueDay(
    { item, campaign, row }: CaseStanding,
    input: MoveInput,
    today: Day,
  ): Promise<Day | null> {
    const days = item?.dueDays ?? null;
    const typed = input.dueDay ?? input.dueAsWritten ?? row.dueDay ?? row.dueAsWritten;
    if (days === null || typed !== null) return null;
    return deadlineOf(input.day ?? today, days, campaign.dayCounting, await this.holidays.table());
  }

  /** A duplicate goes into another case of the same campaign that counts. */
  private async mergeFits(
    sql: SqlReader,
    actor: Actor,
    { row }: CaseStanding,
    targetId: Id | null,
  ): Promise<boolean> {
    if (targetId === null || targetId === row.id) return false;
    try {
      const target = await this.standings.now(sql, actor, targetId);
      return target.row.campaignId === row.campaignId && target.row.state !== 'voided';
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'missing') return false;
      throw error;
    }
  }
}

/** Whether a page offers this move: whoever asks may make it from this state, if nothing else is in the way. */
export const mayTry = (
  { permissions, role }: Actor,
  move: Move,
  facts: Pick<MoveFacts, 'state' | 'closer'>,
): boolean => {
  if (!MOVE_KINDS[move].from.includes(facts.state)) return false;
  if (move === 'void' && facts.state !== 'registered' && role !== 'inspector') return false;
  const byRule = move === 'close' && facts.closer === 'lead' && permissions.has('cases:verify');
  return byRule || permissions.has(MOVE_KINDS[move].permission);
};

import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { seesPersons } from '../cases/case-persons.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import type { CaseTrail } from './case-trail.js';
import { evidenceOf, handedOf, lookedAgainOf, movesOf, type TrailMove } from './case-trail.store.js';

const NOTHING: CaseTrail = {
  evidence: 0,
  handedDay: null,
  referredDay: null,
  requestedDay: null,
  reviewer: null,
  closedDay: null,
  lookedAgain: null,
};

/** What lies along the way of cases, for papers. */
@Injectable()
export class CaseTrailService {
  constructor(private readonly storage: Storage) {}

  /** Of cases that were found in scope, some thousand at most; where a case went only for who sees persons. */
  async trails(actor: Actor, caseIds: readonly Id[]): Promise<ReadonlyMap<Id, CaseTrail>> {
    if (caseIds.length === 0) return new Map();
    return this.storage.reading(async (sql) => {
      const trails = new Map<Id, CaseTrail>(caseIds.map((id) => [id, NOTHING]));
      const add = (id: Id, part: Partial<CaseTrail>): void => {
        trails.set(id, { ...(trails.get(id) ?? NOTHING), ...part });
      };
      for (const { caseId, evidence } of await evidenceOf(sql, caseIds)) add(caseId, { evidence });
      for (const move of await movesOf(sql, caseIds))
        add(move.caseId, afterMove(move, trails.get(move.caseId)));
      for (const { caseId, result } of await lookedAgainOf(sql, caseIds))
        add(caseId, { lookedAgain: result });
      if (!seesPersons(actor)) return trails;
      for (const { caseId, kind, handedDay } of await handedOf(sql, caseIds)) {
        add(caseId, kind === 'discipline' ? { handedDay } : { referredDay: handedDay });
      }
      return trails;
    });
  }
}

const NOT_CLOSED = { requestedDay: null, reviewer: null, closedDay: null } as const;

/** What a move adds; one that leads back out of a closure takes its days away. */
function afterMove({ toState, day, person, movedBy }: TrailMove, before = NOTHING): Partial<CaseTrail> {
  const who = person ?? movedBy.replace(/^user:/, '');
  switch (toState) {
    case 'closure-requested':
      return { ...NOT_CLOSED, requestedDay: day };
    case 'verified':
      return { reviewer: who };
    case 'closed':
      return { closedDay: day, reviewer: before.reviewer ?? who };
    default:
      return NOT_CLOSED;
  }
}

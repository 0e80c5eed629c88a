import { settledFen } from '../cases/case-figures.js';
import type { CaseStanding } from '../cases/case-standing.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { closerOf } from './closing.rules.js';
import { PERSON_HANDLINGS, REST_FATES, type EvidenceTick, type MoveFacts, type Rest } from './move.js';

type StandingRow = CaseStanding['row'];

/** The fate of the rest as it stands in the row; null where none was named. */
function restOf(row: Pick<StandingRow, 'restFate' | 'restBasis' | 'restApprover'>): Rest | null {
  const fate = REST_FATES.find((one) => one === row.restFate);
  return fate === undefined ? null : { fate, basis: row.restBasis ?? '', approver: row.restApprover ?? '' };
}

/** What of the checklist was ticked. */
const ticksOf = (row: Pick<StandingRow, 'evidenceTicks'>): EvidenceTick[] =>
  row.evidenceTicks === null ? [] : (JSON.parse(row.evidenceTicks) as EvidenceTick[]);

/** What else a decision must know, which does not stand in the case. */
export interface MoveSurroundings {
  /** Persons whom the mover stands for. */
  readonly moverIds: ReadonlySet<Id>;
  readonly proposedDueDay: Day | null;
  readonly mergeTargetFits: boolean;
  readonly countsOthers: boolean;
}

/** A case as the rules of moves see it. */
export function moveFacts(standing: CaseStanding, around: MoveSurroundings): MoveFacts {
  const { row, item, campaign, deeds } = standing;
  return {
    state: row.state,
    stateBefore: row.stateBefore,
    hasVillage: row.villageId !== null,
    countsFromDay: row.countsFromDay,
    lastMoveDay: standing.lastMoveDay,
    requestedDay: standing.requestedDay,
    dueDay: row.dueDay,
    dueAsWritten: row.dueAsWritten,
    measures: row.measures,
    amountKind: row.amountKind,
    amountFen: row.amountFen,
    settledFen: settledFen(row),
    rest: restOf(row),
    personHandling: PERSON_HANDLINGS.find((one) => one === row.personHandling) ?? null,
    checklist: item?.evidenceChecklist ?? [],
    evidence: ticksOf(row),
    countingLinks: standing.countingLinks,
    proposed: { measures: item?.measures ?? null, dueDay: around.proposedDueDay },
    recordedByMover: deeds.recordedBy.length === 0 || deeds.recordedBy.some((id) => around.moverIds.has(id)),
    closer: closerOf(campaign.closingRule, {
      campaignCode: campaign.code,
      no: row.no,
      amountKind: row.amountKind,
      amountFen: row.amountFen,
    }),
    mergeTargetFits: around.mergeTargetFits,
    countsOthers: around.countsOthers,
  };
}

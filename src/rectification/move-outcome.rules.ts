import type { CaseChanges, CaseStep } from '../cases/case-change.js';
import type { CaseState } from '../cases/case-state.js';
import { addDays, daysBetween, isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import { lacksOf } from './closing.js';
import {
  CONTINUING_KINDS,
  LACK_LABELS,
  VOID_REASONS,
  type EvidenceTick,
  type Move,
  type MoveFacts,
  type MoveInput,
  type Mover,
} from './move.js';

/** The steps of a move and what changes with them. No step: the case stays, as when progress is noted twice. */
export interface Outcome {
  readonly steps: readonly CaseStep[];
  readonly changes: CaseChanges;
}

/** A move that this mover may make from this state on this day. */
export interface Deciding {
  readonly facts: MoveFacts;
  readonly input: MoveInput;
  readonly mover: Mover;
  readonly day: Day;
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

const step = (to: CaseState, { reasonCode, reason }: Deciding): CaseStep => ({ to, reasonCode, reason });
const bare = (to: CaseState): CaseStep => ({ to, reasonCode: null, reason: null });

/** What each move comes to once it is allowed; refusals are those of what the single move needs. */
export const OUTCOMES: Readonly<Record<Move, (deciding: Deciding) => Outcome>> = {
  assign: (deciding) => ({ steps: [step('assigned', deciding)], changes: assignment(deciding) }),
  progress: ({ facts }) => ({
    steps: facts.state === 'assigned' ? [bare('rectifying')] : [],
    changes: {},
  }),
  immediate: (deciding) => {
    const { facts } = deciding;
    refuseWithoutVillage(facts);
    const before: CaseStep[] = [];
    if (facts.state === 'registered') before.push(bare('assigned'));
    if (facts.state !== 'rectifying') before.push(bare('rectifying'));
    return {
      steps: [...before, step('closure-requested', deciding)],
      changes: { ...typedWork(deciding), ...requested(deciding, 'rectifying') },
    };
  },
  continue: (deciding) => ({ steps: [step('continuing', deciding)], changes: continuation(deciding) }),
  suspend: (deciding) => ({
    steps: [step('suspended', deciding)],
    changes: { stateBefore: deciding.facts.state },
  }),
  resume: (deciding) => resumption(deciding),
  'request-closure': (deciding) => ({
    steps: [step('closure-requested', deciding)],
    changes: requested(deciding, deciding.facts.state),
  }),
  verify: (deciding) => ({ steps: [step('verified', deciding)], changes: {} }),
  return: (deciding) => ({
    steps: [step(deciding.facts.stateBefore ?? 'rectifying', deciding)],
    changes: { stateBefore: null },
  }),
  close: (deciding) => closure(deciding),
  revoke: (deciding) => ({
    steps: [step('rectifying', deciding)],
    // What was judged at the closure falls with it.
    changes: { closedDay: null, inTime: null, restFate: null, restBasis: null, restApprover: null },
  }),
  void: (deciding) => voiding(deciding),
};

const refuseWithoutVillage = ({ hasVillage }: MoveFacts): void => {
  if (!hasVillage) throw refused('move.village-missing', {}, '待核的问题先确定是哪个村,再交办');
};

/** Fields of the work that a person typed; what was left out stays as it is. */
function typedWork({ input }: Deciding): CaseChanges {
  const changes: { [Field in 'measures' | 'leader' | 'responsibleUnit' | 'rectifier']?: string | null } = {};
  for (const field of ['measures', 'leader', 'responsibleUnit', 'rectifier'] as const) {
    const typed = input[field];
    if (typed !== undefined) changes[field] = tidyText(typed ?? '') || null;
  }
  return changes;
}

function assignment(deciding: Deciding): CaseChanges {
  const { facts, input, day } = deciding;
  refuseWithoutVillage(facts);
  const written = tidyText(input.dueAsWritten ?? '') || null;
  // A typed deadline goes first, words like 长期 next, then what the case has, and last what the item proposes.
  const dueDay =
    input.dueDay ?? (written === null ? (facts.dueDay ?? fromToday(facts.proposed.dueDay, facts)) : null);
  const dueAsWritten = input.dueDay === undefined ? (written ?? facts.dueAsWritten) : written;
  if (dueDay === null && dueAsWritten === null) {
    throw refused('move.deadline-missing', {}, '请写明整改时限;没有期限的写“长期”');
  }
  // A deadline that the case came with may be over already: then the case is overdue, which is what the paper says.
  if (dueDay !== null && !isDay(dueDay)) throw refused('move.day-impossible', { day: dueDay }, '没有这一天');
  if (dueDay !== null && dueDay < day && dueDay !== facts.dueDay) {
    throw refused('move.deadline-before', { dueDay, day }, '整改时限不能早于交办日期');
  }
  const typed = typedWork(deciding);
  const measures = typed.measures ?? facts.measures ?? facts.proposed.measures;
  return { ...typed, measures, dueDay, dueAsWritten };
}

/** What the item proposes counts only where nothing was written of a deadline. */
const fromToday = (proposed: Day | null, { dueAsWritten }: MoveFacts): Day | null =>
  dueAsWritten === null ? proposed : null;

function continuation({ input }: Deciding): CaseChanges {
  const { continuingKind, reportMonths = null } = input;
  if (continuingKind === undefined || !CONTINUING_KINDS.includes(continuingKind)) {
    throw refused('move.kind-missing', {}, '请选择:长期坚持、分期归还或长期挂账');
  }
  if (
    reportMonths !== null &&
    !(Number.isSafeInteger(reportMonths) && reportMonths >= 1 && reportMonths <= 12)
  ) {
    throw refused('move.months-impossible', { reportMonths }, '报告周期为 1 至 12 个月');
  }
  return { continuingKind, reportMonths };
}

function resumption(deciding: Deciding): Outcome {
  const { facts, day } = deciding;
  if (facts.state === 'continuing') {
    return { steps: [step('rectifying', deciding)], changes: { continuingKind: null, reportMonths: null } };
  }
  // The clock stood: as many days as it was suspended are added.
  const stood = daysBetween(facts.lastMoveDay ?? day, day);
  return {
    steps: [step(facts.stateBefore ?? 'rectifying', deciding)],
    changes: { stateBefore: null, dueDay: facts.dueDay === null ? null : addDays(facts.dueDay, stood) },
  };
}

/** What is said for a closure, with what stands already. */
function forClosing(facts: MoveFacts, input: MoveInput): MoveFacts {
  const rest = input.rest === undefined ? facts.rest : input.rest;
  const personHandling = input.personHandling === undefined ? facts.personHandling : input.personHandling;
  const evidence: readonly EvidenceTick[] = input.evidence ?? facts.evidence;
  return { ...facts, rest, personHandling, evidence };
}

function closingChanges({ rest, personHandling, evidence }: MoveFacts): CaseChanges {
  return {
    restFate: rest?.fate ?? null,
    restBasis: rest?.basis ?? null,
    restApprover: rest?.approver ?? null,
    personHandling,
    evidenceTicks: evidence.length === 0 ? null : JSON.stringify(evidence),
  };
}

function refuseLacking(facts: MoveFacts): void {
  const lacks = lacksOf(facts);
  if (lacks.length === 0) return;
  const words = lacks.map((lack) => LACK_LABELS[lack].zh).join(';');
  throw refused('move.lacks', { lacks }, `还缺:${words}`);
}

function requested({ facts, input }: Deciding, from: CaseState): CaseChanges {
  const said = forClosing(facts, input);
  refuseLacking(said);
  const result = tidyText(input.resultText ?? '') || null;
  return { ...closingChanges(said), stateBefore: from, ...(result === null ? {} : { resultText: result }) };
}

function closure(deciding: Deciding): Outcome {
  const { facts, input, day } = deciding;
  const said = forClosing(facts, input);
  refuseLacking(said);
  const byDay = facts.dueDay !== null && facts.stateBefore !== 'continuing';
  const inTime = byDay ? ((facts.requestedDay ?? day) <= (facts.dueDay ?? day) ? 1 : 0) : null;
  return {
    steps: [step('closed', deciding)],
    changes: { ...closingChanges(said), stateBefore: null, closedDay: day, inTime },
  };
}

function voiding(deciding: Deciding): Outcome {
  const { facts, input, mover, reasonCode, reason } = deciding;
  if (!mover.inspector && !facts.recordedByMover) {
    throw refused('case.not-recorder', {}, '只有登记人可以撤回');
  }
  if (facts.settledFen !== 0) {
    throw refused('move.money-left', { settledFen: facts.settledFen }, '已有资金处理,须先冲销再作废');
  }
  if (facts.countsOthers) {
    throw refused('move.counts-others', {}, '另有问题的金额计在本件,须先解除关联再作废');
  }
  const merged = reasonCode === 'merged';
  if (merged && !facts.mergeTargetFits) {
    throw refused('move.merge-target', {}, '请指明并入哪一件;它须是同一专项中另一件有效的问题');
  }
  const words =
    reasonCode === null
      ? null
      : (Object.entries(VOID_REASONS).find(([code]) => code === reasonCode)?.[1].zh ?? null);
  return {
    steps: [step('voided', deciding)],
    changes: { voidReason: reason ?? words, mergedInto: merged ? (input.mergedIntoId ?? null) : null },
  };
}

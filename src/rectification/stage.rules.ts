import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { checkedDay } from './money.rules.js';
import { STAGE_BOUNDS, type StageDoneInput, type StagePlanInput } from './stage.js';

/** What planning must know of a case. */
export interface StageFacts {
  readonly state: string;
  readonly countsFromDay: Day;
  readonly dueDay: Day | null;
  readonly stages: readonly {
    readonly id: Id;
    readonly name: string;
    readonly dueDay: Day;
    readonly doneDay: Day | null;
  }[];
}

/** One stage of a decided plan; `id` is null for a new one. */
export interface DecidedStage {
  readonly id: Id | null;
  readonly name: string;
  readonly dueDay: Day;
}

const PLANNED_STATES = ['assigned', 'rectifying', 'continuing'];

/**
 * Decides the plan of a case. Refused `stage.not-from-here`, `stage.too-many`, `stage.name-missing`,
 * `stage.day-impossible`, `stage.out-of-order`, `stage.after-deadline`, `stage.unknown`, and `stage.done-already` for a
 * stage that was done and is to be taken off or moved.
 */
export function decidePlan(facts: StageFacts, { stages }: StagePlanInput): DecidedStage[] {
  refuseWrongState(facts.state);
  if (stages.length > STAGE_BOUNDS.stages) {
    throw refused('stage.too-many', { max: STAGE_BOUNDS.stages }, `最多 ${STAGE_BOUNDS.stages} 个阶段`);
  }
  const there = new Map(facts.stages.map((stage) => [stage.id, stage]));
  const decided = stages.map(({ id = null, name, dueDay }): DecidedStage => {
    if (id !== null && !there.has(id)) throw refused('stage.unknown', {}, '没有这个阶段');
    return { id, name: tidyText(name), dueDay };
  });
  for (const [place, { name, dueDay }] of decided.entries()) {
    if (name === '') throw refused('stage.name-missing', { place: place + 1 }, '每个阶段都要写内容');
    if (!isDay(dueDay) || dueDay < facts.countsFromDay) {
      throw refused('stage.day-impossible', { dueDay }, '阶段时限不存在,或早于发现问题之日');
    }
    const before = decided[place - 1];
    if (before !== undefined && dueDay < before.dueDay) {
      throw refused('stage.out-of-order', { place: place + 1 }, '后一阶段的时限不能早于前一阶段');
    }
    if (facts.dueDay !== null && dueDay > facts.dueDay) {
      throw refused(
        'stage.after-deadline',
        { dueDay: facts.dueDay },
        `阶段时限不能晚于整改时限(${facts.dueDay})`,
      );
    }
  }
  for (const stage of facts.stages) {
    if (stage.doneDay === null) continue;
    const kept = decided.find(({ id }) => id === stage.id);
    if (kept === undefined || kept.dueDay !== stage.dueDay || kept.name !== stage.name) {
      throw refused('stage.done-already', { name: stage.name }, `“${stage.name}”已完成,不能再改`);
    }
  }
  return decided;
}

/**
 * Decides that a stage was done, or not after all: null takes it back. Refused `stage.not-from-here`, `stage.unknown`,
 * and days like money.
 */
export function decideStageDone(
  facts: StageFacts,
  { stageId, done, day, note }: StageDoneInput,
  today: Day,
): { readonly doneDay: Day | null; readonly doneNote: string | null } {
  refuseWrongState(facts.state);
  if (!facts.stages.some(({ id }) => id === stageId)) throw refused('stage.unknown', {}, '没有这个阶段');
  if (!done) return { doneDay: null, doneNote: null };
  return {
    doneDay: checkedDay(facts.countsFromDay, day ?? today, today),
    doneNote: tidyText(note ?? '') || null,
  };
}

function refuseWrongState(state: string): void {
  if (PLANNED_STATES.includes(state)) return;
  throw refused('stage.not-from-here', { state }, '只有已交办、整改中、持续整改的问题可以分阶段');
}

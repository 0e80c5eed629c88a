import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';

/** One stage as it is planned; `id` names a stage that is there already. */
export interface PlannedStage {
  readonly id?: Id | null;
  readonly name: string;
  readonly dueDay: Day;
}

/** The whole plan of a case, in its order; what is left out is taken off, unless it was done. */
export interface StagePlanInput {
  readonly day?: Day;
  readonly stages: readonly PlannedStage[];
}

/** That a stage was done, or (`done` false) that it was not after all. */
export interface StageDoneInput {
  readonly stageId: Id;
  readonly done: boolean;
  /** The day on which it was done; today where it is left out. */
  readonly day?: Day;
  readonly note?: string | null;
}

/** One stage of a case. */
export interface StageView {
  readonly id: Id;
  readonly place: number;
  readonly name: string;
  readonly dueDay: Day;
  readonly doneDay: Day | null;
  readonly doneNote: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** Bounds of what is planned. */
export const STAGE_BOUNDS = { stages: 12, nameCharacters: 100, noteCharacters: 500 } as const;

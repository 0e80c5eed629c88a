import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** The nine steps of a village's clean-up, in their order. */
export const VILLAGE_STEPS = [
  'count',
  'register',
  'verify',
  'publish',
  'confirm',
  'report',
  'accept',
  'improve',
  'rules',
] as const;
export type VillageStep = (typeof VILLAGE_STEPS)[number];

/** Names of the steps, as the plans of clean-ups write them. */
export const VILLAGE_STEP_LABELS: Readonly<Record<VillageStep, Label>> = {
  count: { zh: '清查', en: 'Count' },
  register: { zh: '登记', en: 'Register' },
  verify: { zh: '核实', en: 'Verify' },
  publish: { zh: '公示', en: 'Publish' },
  confirm: { zh: '确认', en: 'Confirm' },
  report: { zh: '上报', en: 'Report' },
  accept: { zh: '验收', en: 'Accept' },
  improve: { zh: '完善', en: 'Improve' },
  rules: { zh: '建章立制', en: 'Make rules' },
};

/** One step of one village. A step that was never ticked has no day and version 0. */
export interface StepView {
  readonly step: VillageStep;
  readonly doneDay: Day | null;
  readonly note: string | null;
  readonly recordedBy: string | null;
  readonly version: number;
}

/** A village with its nine steps, in their order. */
export interface VillageStepsView {
  readonly villageId: Id;
  readonly villageName: string;
  readonly steps: readonly StepView[];
}

/** By when the campaign's plan asks for a step; null where it does not say. */
export interface StepPlan {
  readonly step: VillageStep;
  readonly endsDay: Day | null;
  /** Villages that have done it, and those that are late with it today. */
  readonly done: number;
  readonly late: number;
}

/** The steps of all villages of a campaign that the actor sees. */
export interface StepTable {
  readonly townName: string;
  readonly campaignName: string;
  readonly today: Day;
  readonly plan: readonly StepPlan[];
  readonly villages: readonly VillageStepsView[];
}

/** A step of villages that was done, or was not after all; one day for all that are named. */
export interface StepsInput {
  readonly step: VillageStep;
  /** Villages with the version of the step that was seen. */
  readonly villages: readonly { readonly villageId: Id; readonly version: number }[];
  /** Null takes the tick back. */
  readonly doneDay: Day | null;
  readonly note?: string | null | undefined;
}

/** Bounds of what is typed. */
export const STEP_BOUNDS = { noteCharacters: 200, villages: 500 } as const;

import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { nameKey, tidyText } from '../kernel/text.js';
import {
  STEP_BOUNDS,
  VILLAGE_STEP_LABELS,
  VILLAGE_STEPS,
  type StepsInput,
  type VillageStep,
} from './step.js';

/** A tick as it is kept. Refused `stage-step.day-impossible`, `stage-step.no-villages`. */
export function decideSteps(
  { villages, doneDay, note }: Pick<StepsInput, 'villages' | 'doneDay' | 'note'>,
  today: Day,
): { readonly doneDay: Day | null; readonly note: string | null } {
  if (villages.length === 0 || villages.length > STEP_BOUNDS.villages) {
    throw refused('stage-step.no-villages', {}, '请选择村');
  }
  if (doneDay !== null && (!isDay(doneDay) || doneDay > today)) {
    throw refused('stage-step.day-impossible', { day: doneDay }, '日期不存在或还没有到');
  }
  return { doneDay, note: tidyText(note ?? '') || null };
}

/** By when a campaign's own stages ask for each step, where one of them has its name. */
export function plannedDays(
  stages: readonly { readonly name: string; readonly endsDay: Day | null }[],
): ReadonlyMap<VillageStep, Day> {
  const byName = new Map(stages.map(({ name, endsDay }) => [nameKey(name), endsDay]));
  return new Map(
    VILLAGE_STEPS.flatMap((step) => {
      const day = byName.get(nameKey(VILLAGE_STEP_LABELS[step].zh));
      return day === undefined || day === null ? [] : [[step, day] as const];
    }),
  );
}

/** Is a step late today? */
export const isStepLate = (doneDay: Day | null, endsDay: Day | null, today: Day): boolean =>
  doneDay === null && endsDay !== null && endsDay < today;

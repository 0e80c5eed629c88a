import type { Day } from '../kernel/calendar.js';
import { invalid, refused } from '../kernel/errors.js';
import { ENDING_SOON_DAYS_MAX, type DisciplineMode, type DisciplineSetting } from './discipline.js';

/** Refused `discipline.off` where this ledger keeps nothing of discipline. */
export function refuseWhereOff(mode: DisciplineMode): void {
  if (mode === 'off') throw refused('discipline.off', {}, '本台账设置为不登记处分');
}

/** Is a decision public enough to stand in a ledger of this mode? What a report has stated already is. */
export const mayStand = (mode: DisciplineMode, announcedDay: Day | null, asReported: boolean): boolean =>
  mode === 'full' || announcedDay !== null || asReported;

/** Refused `discipline.not-announced`: work before publication does not belong in a ledger that a town runs. */
export function refuseUnannounced(mode: DisciplineMode, announcedDay: Day | null, asReported: boolean): void {
  if (mayStand(mode, announcedDay, asReported)) return;
  throw refused(
    'discipline.not-announced',
    {},
    '本台账只登记已宣布的处分,请填写宣布时间;宣布之前,在问题上登记“已移交”即可',
  );
}

/** Invalid `discipline.days-out-of-range`. */
export function checkDisciplineSetting({ endingSoonDays }: DisciplineSetting): void {
  if (Number.isSafeInteger(endingSoonDays) && endingSoonDays >= 0) {
    if (endingSoonDays <= ENDING_SOON_DAYS_MAX) return;
  }
  const params = { max: ENDING_SOON_DAYS_MAX };
  throw invalid('discipline.days-out-of-range', params, `天数应在 0 到 ${ENDING_SOON_DAYS_MAX} 之间`);
}

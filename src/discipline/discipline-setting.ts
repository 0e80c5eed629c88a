import type { SettingKind } from '../settings/setting.js';
import { DISCIPLINE_MODES, type DisciplineSetting } from './discipline.js';

const INITIAL: DisciplineSetting = { mode: 'announced-only', endingSoonDays: 30 };

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** How much of discipline the ledger keeps, as it is stored. */
export const DISCIPLINE_SETTING: SettingKind<{ mode: DisciplineSetting['mode']; endingSoonDays: number }> = {
  key: 'discipline',
  initial: INITIAL,
  read: (stored) => {
    const days = field(stored, 'endingSoonDays');
    return {
      mode: DISCIPLINE_MODES.find((mode) => mode === field(stored, 'mode')) ?? INITIAL.mode,
      endingSoonDays: typeof days === 'number' ? days : INITIAL.endingSoonDays,
    };
  },
};

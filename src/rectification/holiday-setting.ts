import { isDay } from '../kernel/calendar.js';
import type { SettingKind } from '../settings/setting.js';
import type { HolidayYear } from './holiday-year.js';

/** The years that the office has written down itself. */
export type OwnHolidays = { readonly years: readonly HolidayYear[] };

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The holidays that no version of the program brought along, as they are stored. */
export const HOLIDAY_SETTING: SettingKind<OwnHolidays> = {
  key: 'holidays',
  initial: { years: [] },
  read: (stored) => ({
    years: list(field(stored, 'years')).map((one): HolidayYear => ({
      year: Number(field(one, 'year')),
      notice: String(field(one, 'notice')),
      off: list(field(one, 'off')).filter(isDay),
      work: list(field(one, 'work')).filter(isDay),
    })),
  }),
};

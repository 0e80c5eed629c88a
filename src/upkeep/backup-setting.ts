import type { SettingKind } from '../settings/setting.js';
import { BACKUP_TIERS, type BackupSetting } from './backup.js';
import { BACKUP_SETTING_INITIAL } from './backup.rules.js';

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** When copies are made by themselves and where they go, as it is stored. */
export const BACKUP_SETTING: SettingKind<BackupSetting> = {
  key: 'backup',
  initial: BACKUP_SETTING_INITIAL,
  read: (stored) => {
    const keep = { ...BACKUP_SETTING_INITIAL.keep };
    for (const tier of BACKUP_TIERS) {
      const count = field(field(stored, 'keep'), tier);
      if (typeof count === 'number') keep[tier] = count;
    }
    const folder = field(stored, 'folder');
    const sealed = field(stored, 'sealed') === true;
    return { keep, folder: typeof folder === 'string' ? folder : null, sealed };
  },
};

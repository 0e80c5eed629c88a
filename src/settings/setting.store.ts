import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { SettingRow } from './setting.entity.js';

/** The setting of this key; undefined where nobody has decided. */
export const settingOf = (sql: SqlReader, key: string): Promise<SettingRow | undefined> =>
  sql.first<SettingRow>(`SELECT ${tableOf(SettingRow).select('s')} FROM settings s WHERE s.key = ?`, [key]);

/** Writes what follows on a version, 0 being none; false where somebody else was faster. */
export async function writeSetting(sql: SqlWriter, row: SettingRow): Promise<boolean> {
  const { key, version, ...changes } = row;
  if (version > 1) return updateRow(sql, SettingRow, { key, version: version - 1 }, { ...changes, version });
  if ((await settingOf(sql, key)) !== undefined) return false;
  await insertRows(sql, SettingRow, [row]);
  return true;
}

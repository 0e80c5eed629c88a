import type { Instant } from '../kernel/clock.js';
import { invalid } from '../kernel/errors.js';
import { BACKUP_KEEP_MAX, BACKUP_TIERS, type BackupSetting, type BackupTier } from './backup.js';

/** What holds until somebody decides otherwise: about thirty copies, a year back. */
export const BACKUP_SETTING_INITIAL: BackupSetting = {
  keep: { hourly: 8, daily: 7, weekly: 4, monthly: 12 },
  folder: null,
  sealed: false,
};

/** Refused `backup.keep-out-of-range` and `backup.folder-not-absolute`. */
export function checkSetting({ keep, folder }: Pick<BackupSetting, 'keep' | 'folder'>): void {
  for (const tier of BACKUP_TIERS) {
    const count = keep[tier];
    if (Number.isSafeInteger(count) && count >= 0 && count <= BACKUP_KEEP_MAX) continue;
    const params = { tier, max: BACKUP_KEEP_MAX };
    throw invalid('backup.keep-out-of-range', params, `保留份数应在 0 到 ${BACKUP_KEEP_MAX} 之间`);
  }
  if (folder === null || /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(folder)) return;
  throw invalid(
    'backup.folder-not-absolute',
    { folder },
    '第二个备份文件夹要写完整路径,如 E:\\备份 或 /media/usb',
  );
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** China keeps one time, eight hours ahead of UTC. */
const CHINA_MS = 8 * HOUR_MS;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY_DAYS = 3;

/** The period of a tier in which a moment lies; periods of one tier count up. */
function periodOf(tier: BackupTier, ms: number): number {
  const china = ms + CHINA_MS;
  switch (tier) {
    case 'hourly':
      return Math.floor(china / HOUR_MS);
    case 'daily':
      return Math.floor(china / DAY_MS);
    case 'weekly':
      return Math.floor((Math.floor(china / DAY_MS) + MONDAY_DAYS) / 7);
    case 'monthly': {
      const day = new Date(china);
      return day.getUTCFullYear() * 12 + day.getUTCMonth();
    }
  }
}

/** When the period of a tier after that of a moment begins, in milliseconds. */
function nextPeriodMs(tier: BackupTier, ms: number): number {
  const period = periodOf(tier, ms);
  switch (tier) {
    case 'hourly':
      return (period + 1) * HOUR_MS - CHINA_MS;
    case 'daily':
      return (period + 1) * DAY_MS - CHINA_MS;
    case 'weekly':
      return ((period + 1) * 7 - MONDAY_DAYS) * DAY_MS - CHINA_MS;
    case 'monthly':
      return Date.UTC(Math.floor((period + 1) / 12), (period + 1) % 12, 1) - CHINA_MS;
  }
}

/**
 * When the next copy is due: now where a tier that is on has none in its present period, otherwise when the first period
 * begins anew. Null where every tier is off.
 */
export function nextDue(
  keep: BackupSetting['keep'],
  copies: readonly Instant[],
  nowMs: number,
): Instant | null {
  const due = BACKUP_TIERS.filter((tier) => keep[tier] > 0).map((tier) => {
    const present = periodOf(tier, nowMs);
    const has = copies.some((at) => periodOf(tier, Date.parse(at)) >= present);
    return has ? nextPeriodMs(tier, nowMs) : nowMs;
  });
  return due.length === 0 ? null : new Date(Math.min(...due)).toISOString();
}

/**
 * Copies that no tier keeps. A tier keeps the newest copy of each of the last periods that have one, however long ago:
 * an office that was closed for a month loses nothing. The newest copy of all is always kept.
 */
export function unwanted(keep: BackupSetting['keep'], copies: readonly Instant[]): Instant[] {
  const newestFirst = [...copies].sort().reverse();
  const kept = new Set(newestFirst.slice(0, 1));
  for (const tier of BACKUP_TIERS) {
    const periods = new Set<number>();
    for (const at of newestFirst) {
      const period = periodOf(tier, Date.parse(at));
      if (periods.has(period) || periods.size >= keep[tier]) continue;
      periods.add(period);
      kept.add(at);
    }
  }
  return newestFirst.filter((at) => !kept.has(at));
}

const NAME = /^ledger-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z\.backup\.(?:zip|age)$/;

/** The name of a copy that was made at an instant, and of one that is sealed; names sort by time. */
export const copyName = (at: Instant, sealed = false): string =>
  `ledger-${at.replace(/[-:.]/g, '')}.backup.${sealed ? 'age' : 'zip'}`;

/** When the copy of this name was made; undefined for every other file. */
export function instantOfCopy(name: string): Instant | undefined {
  const [, year, month, day, hour, minute, second, ms] = NAME.exec(name) ?? [];
  return ms === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
}

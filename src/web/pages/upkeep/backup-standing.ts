import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../kernel/clock.js';
import { BACKUP_TIERS, type BackupSetting, type BackupStateView } from '../../../upkeep/backup.js';
import type { VerdictKind } from '../../format/verdict-kind.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long the period of each tier is; a month is its longest. */
const PERIOD_MS: Readonly<Record<(typeof BACKUP_TIERS)[number], number>> = {
  hourly: HOUR_MS,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 31 * DAY_MS,
};

/** A day's work may be lost at most; where the shortest tier is longer, its period. */
const WARN_AFTER_MS = DAY_MS;
/** Three days of an office that was closed are a weekend with a holiday; more is neglect. */
const BAD_AFTER_MS = 3 * DAY_MS;

/** How many milliseconds ago a copy was made. */
export const ageMs = (at: Instant, nowMs: number): number => Math.max(0, nowMs - Date.parse(at));

/** The period of the most frequent tier that is on; 0 where none is. */
const shortestPeriodMs = ({ keep }: BackupSetting): number => {
  const tier = BACKUP_TIERS.find((one) => keep[one] > 0);
  return tier === undefined ? 0 : PERIOD_MS[tier];
};

/** Why backup stands as it does; each has its words. */
export type BackupLevel = 'good' | 'old' | 'half' | 'failed' | 'bad';

/** How grave each is. */
export const LEVEL_KINDS: Readonly<Record<BackupLevel, VerdictKind>> = {
  good: 'good',
  old: 'warning',
  half: 'warning',
  failed: 'warning',
  bad: 'bad',
};

/**
 * How backup stands: bad without a copy or with one older than three days or two periods of the setting; otherwise what
 * went wrong the last time; otherwise whether the copy is older than a day.
 */
export function levelOf({ lastGood, setting, folders }: BackupStateView, nowMs: number): BackupLevel {
  if (lastGood === null) return 'bad';
  const age = ageMs(lastGood.at, nowMs);
  const period = shortestPeriodMs(setting);
  if (age > Math.max(BAD_AFTER_MS, 2 * period)) return 'bad';
  const [own, second] = folders;
  if (own?.error) return 'failed';
  if (second?.error) return 'half';
  return age > Math.max(WARN_AFTER_MS, period) ? 'old' : 'good';
}

/** An age in words: minutes, hours, days, whichever says it shortest. */
export function useAgeText(): (ms: number) => string {
  const { t } = useTranslation();
  return (ms) => {
    if (ms < MINUTE_MS) return t('backup.ages.now');
    if (ms < HOUR_MS) return t('backup.ages.minutes', { count: Math.floor(ms / MINUTE_MS) });
    if (ms < 2 * DAY_MS) return t('backup.ages.hours', { count: Math.floor(ms / HOUR_MS) });
    return t('backup.ages.days', { count: Math.floor(ms / DAY_MS) });
  };
}

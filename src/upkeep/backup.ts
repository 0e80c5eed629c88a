import type { Instant } from '../kernel/clock.js';
import type { Label } from '../kernel/label.js';
import type { RollupFigures } from '../rollups/rollup.js';

/** What a file says that is a backup of a ledger. */
export const BACKUP_FORMAT = 'three-assets-audit-ledger backup';

/** Version of the file's layout; a program refuses one that is newer than its own. */
export const BACKUP_FORMAT_VERSION = 1;

/** How often a copy is kept, the most frequent first. */
export const BACKUP_TIERS = ['hourly', 'daily', 'weekly', 'monthly'] as const;
/** One of BACKUP_TIERS. */
export type BackupTier = (typeof BACKUP_TIERS)[number];

/** What people call the tiers. */
export const BACKUP_TIER_LABELS: Readonly<Record<BackupTier, Label>> = {
  hourly: { zh: '每小时', en: 'Hourly' },
  daily: { zh: '每天', en: 'Daily' },
  weekly: { zh: '每周', en: 'Weekly' },
  monthly: { zh: '每月', en: 'Monthly' },
};

/** Most copies that one tier keeps. */
export const BACKUP_KEEP_MAX = 400;

/** Fewest characters of a passphrase: the file may be in anybody's hands, and guessing goes on without end. */
export const PASSPHRASE_CHARACTERS_MIN = 10;

/** When copies are made by themselves, and where they go besides `LEDGER_DATA/backups`. */
export type BackupSetting = {
  /** How many copies each tier keeps; 0 switches it off. */
  readonly keep: Readonly<Record<BackupTier, number>>;
  /** A second folder, such as one on a USB drive: an absolute path. */
  readonly folder: string | null;
  /** Copies in the second folder are sealed with a passphrase. */
  readonly sealed: boolean;
};

/** What was copied, and what proving the copy found. */
export interface BackupResult {
  readonly file: string;
  /** SHA-256 of the file in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly madeAt: Instant;
  readonly encrypted: boolean;
  /** Rows of all tables together. */
  readonly rows: number;
  /** The heads of all chains, `CHAIN:COUNT:HASH`, as `verify --head` takes them. */
  readonly heads: readonly string[];
  /** The file was opened again, every byte of it is as it was written, its chains verify and its totals tie. */
  readonly proved: boolean;
  /** What is wrong with the ledger that was copied, in words; the copy itself is faithful. */
  readonly faults: readonly string[];
}

/** Figures by which a backup is proved; older backups do not count 期初, which the doctor recounts. */
export type ProvedFigures = Omit<RollupFigures, 'opening'>;

/** Figures of one campaign, as its roll-up has them: voided cases count nowhere. */
export interface CampaignTotals extends ProvedFigures {
  readonly townCode: string;
  readonly campaign: string;
}

/** One copy that is kept. */
export interface KeptCopy {
  readonly name: string;
  readonly at: Instant;
  readonly bytes: number;
}

/** Why the last attempt in a folder gave no copy. */
export interface BackupFailure {
  readonly at: Instant;
  readonly code: string;
  readonly message: string;
}

/** How a folder of copies stands. */
export interface BackupFolderView {
  readonly folder: string;
  /** Newest first. */
  readonly copies: readonly KeptCopy[];
  readonly error: BackupFailure | null;
}

/** How backup stands. */
export interface BackupStateView {
  readonly setting: BackupSetting;
  readonly settingVersion: number;
  /** This machine has a passphrase to seal copies with; what it is nobody is told. */
  readonly hasPassphrase: boolean;
  /** The newest copy that was proved, wherever it is; its age is what counts. Null: there is none yet. */
  readonly lastGood: (KeptCopy & { readonly folder: string }) | null;
  /** When the next copy is due; null where every tier is off. */
  readonly nextAt: Instant | null;
  /** The ledger's own folder, and the second one where there is one. */
  readonly folders: readonly BackupFolderView[];
  /** The last copy is faithful, but the ledger that was copied has faults. */
  readonly faults: readonly string[];
  /** One is being made just now. */
  readonly making: boolean;
}

import type { Instant } from '../kernel/clock.js';
import type { RollupFigures } from '../rollups/rollup.js';

/** What a file says that is a backup of a ledger. */
export const BACKUP_FORMAT = 'three-assets-audit-ledger backup';

/** Version of the file's layout; a program refuses one that is newer than its own. */
export const BACKUP_FORMAT_VERSION = 1;

/** Ending of a backup's name: a zip archive, or an age file that holds one. */
export const BACKUP_ENDINGS = { plain: '.backup.zip', sealed: '.backup.zip.age' } as const;

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

/** Figures of one campaign, as its roll-up has them: voided cases count nowhere. */
export interface CampaignTotals extends RollupFigures {
  readonly townCode: string;
  readonly campaign: string;
}

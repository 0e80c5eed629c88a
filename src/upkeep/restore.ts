import type { Instant } from '../kernel/clock.js';
import type { CampaignTotals } from './backup.js';

/** What was brought back, and where what had been there before lies now. */
export interface RestoreResult {
  readonly file: string;
  readonly madeAt: Instant;
  readonly engine: 'sqlite' | 'postgres';
  readonly rows: number;
  readonly attachments: number;
  /** `CHAIN:COUNT:HASH` of every chain, as the restored ledger has them. */
  readonly heads: readonly string[];
  readonly totals: readonly CampaignTotals[];
  /** The ledger that was there before; null where there was none. */
  readonly keptAs: string | null;
  /** Every row is as in the file, every chain verifies, every check of the doctor passes, the totals are those stated. */
  readonly proved: boolean;
  /** What is wrong with the ledger that was copied; only there where it was accepted. */
  readonly faults: readonly string[];
}

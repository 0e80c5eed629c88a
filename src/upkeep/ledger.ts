import type { Permission } from '../access/permission.js';
import type { CampaignView } from '../campaigns/campaign.js';
import type { Day } from '../kernel/calendar.js';
import type { TownView } from '../villages/village.js';

/** What a page must know before it can show anything. */
export interface LedgerView {
  readonly town: TownView | null;
  readonly campaigns: readonly CampaignView[];
  readonly user: { readonly name: string; readonly permissions: readonly Permission[] };
  /** The ledger is the sample: parts of it are illustrative. */
  readonly sample: boolean;
  readonly today: Day;
  readonly engine: 'sqlite' | 'postgres';
  readonly version: string;
  /** Served beyond this machine without TLS. */
  readonly insecure: boolean;
}

/** An own ledger that was just begun; whoever began it signs in anew, as its administrator. */
export interface BegunLedgerView extends LedgerView {
  /** Where the first password of the account `admin` stands. */
  readonly passwordsFile: string;
}

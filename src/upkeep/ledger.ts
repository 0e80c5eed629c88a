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

/** What the ledger is written for at this moment, so that whoever waits for it can be told. */
export interface WritingView {
  /** Room and verb, as `import.apply`; null where nothing is written. */
  readonly what: string | null;
  /** Since so many milliseconds. */
  readonly forMs: number;
}

/** An own ledger that was just begun; whoever began it signs in anew, as its administrator. */
export interface BegunLedgerView extends LedgerView {
  /** Where the first password of the account `admin` stands. */
  readonly passwordsFile: string;
}

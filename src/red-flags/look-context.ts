import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { RentMedians } from './noticing-contracts.js';
import type { TunedRules } from './noticing.js';

/** A campaign whose flags are computed. */
export interface FlaggedCampaign {
  readonly townCode: string;
  readonly campaignId: Id;
}

/** One state of the ledger and what the rules go by besides: whatever is looked at in it belongs together. */
export interface LookContext {
  readonly sql: SqlReader;
  readonly campaign: FlaggedCampaign;
  readonly tuned: TunedRules;
  readonly today: Day;
  /** Middles of the town's rents. */
  readonly medians: RentMedians;
}

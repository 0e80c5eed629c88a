import type { CampaignView } from '../campaigns/campaign.js';
import type { Day } from '../kernel/calendar.js';
import type { ReconciliationView } from '../rollups/reconciliation.js';
import type { RollupView } from '../rollups/rollup.js';
import type { SanctionRollupView } from '../rollups/sanction-rollup.js';
import type { StandingView } from '../rollups/standing.js';
import type { StageTexts } from './stage-report.js';

/** Everything that a stage report is composed of, from one campaign. */
export interface StageFacts {
  readonly townName: string;
  readonly campaign: CampaignView;
  readonly asOf: Day;
  /** Villages that are valid, and what they add up to. */
  readonly villages: { readonly count: number; readonly groups: number; readonly population: number };
  readonly byCategory: RollupView;
  readonly byItem: RollupView;
  readonly standings: StandingView;
  readonly reconciliation: ReconciliationView;
  /** Null for those who may not read the register of discipline. */
  readonly sanctions: SanctionRollupView | null;
  readonly texts: StageTexts;
}

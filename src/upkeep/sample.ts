import type { CampaignView } from '../campaigns/campaign.js';
import type { RollupView } from '../rollups/rollup.js';

/** What the shell's `sample` answers. */
export interface SampleView {
  readonly campaign: CampaignView;
  readonly rollup: RollupView;
  /** Where the passwords of its accounts stand. */
  readonly passwordsFile: string;
}

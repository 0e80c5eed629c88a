import type { CampaignView } from '../campaigns/campaign.js';
import type { RollupView } from '../rollups/rollup.js';

/** What the shell's `sample` answers. */
export interface SampleView {
  readonly campaign: CampaignView;
  readonly rollup: RollupView;
  /** Where the first passwords stand; null while there are no accounts. */
  readonly passwordsFile: string | null;
}

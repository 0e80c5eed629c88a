import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ReconciliationController } from './reconciliation.controller.js';
import { ReconciliationService } from './reconciliation.service.js';
import { RollupController } from './rollup.controller.js';
import { RollupService } from './rollup.service.js';
import { SanctionRollupController } from './sanction-rollup.controller.js';
import { SanctionRollupService } from './sanction-rollup.service.js';

/** Totals and reconciliation. */
@Module({
  imports: [CampaignsModule],
  controllers: [SanctionRollupController, RollupController, ReconciliationController],
  providers: [RollupService, SanctionRollupService, ReconciliationService],
  exports: [RollupService, SanctionRollupService, ReconciliationService],
})
export class RollupsModule {}

import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ReconciliationController } from './reconciliation.controller.js';
import { ReconciliationService } from './reconciliation.service.js';
import { RollupController } from './rollup.controller.js';
import { RollupService } from './rollup.service.js';

/** Totals and reconciliation. */
@Module({
  imports: [CampaignsModule],
  controllers: [RollupController, ReconciliationController],
  providers: [RollupService, ReconciliationService],
  exports: [RollupService, ReconciliationService],
})
export class RollupsModule {}

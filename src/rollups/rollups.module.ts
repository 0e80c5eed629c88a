import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { DisciplineModule } from '../discipline/discipline.module.js';
import { CompletenessController } from './completeness.controller.js';
import { CompletenessService } from './completeness.service.js';
import { CountingContractsService } from './counting-contracts.service.js';
import { CountingController } from './counting.controller.js';
import { CountingService } from './counting.service.js';
import { ReconciliationController } from './reconciliation.controller.js';
import { ReconciliationService } from './reconciliation.service.js';
import { RollupController } from './rollup.controller.js';
import { RollupService } from './rollup.service.js';
import { SanctionRollupController } from './sanction-rollup.controller.js';
import { SanctionRollupService } from './sanction-rollup.service.js';
import { StandingController } from './standing.controller.js';
import { StandingService } from './standing.service.js';
import { StepLacksController } from './step-lacks.controller.js';
import { StepLacksService } from './step-lacks.service.js';

/** Totals and reconciliation. */
@Module({
  imports: [CampaignsModule, DisciplineModule],
  controllers: [
    CompletenessController,
    CountingController,
    StandingController,
    SanctionRollupController,
    StepLacksController,
    RollupController,
    ReconciliationController,
  ],
  providers: [
    CompletenessService,
    CountingService,
    CountingContractsService,
    StandingService,
    RollupService,
    SanctionRollupService,
    StepLacksService,
    ReconciliationService,
  ],
  exports: [CountingService, StandingService, RollupService, SanctionRollupService, ReconciliationService],
})
export class RollupsModule {}

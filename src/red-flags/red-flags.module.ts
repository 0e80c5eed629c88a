import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ClaimsDebtsModule } from '../claims-debts/claims-debts.module.js';
import { HistoryModule } from '../history/history.module.js';
import { RollupsModule } from '../rollups/rollups.module.js';
import { FlagController } from './flag.controller.js';
import { FlagRunService } from './flag-run.service.js';
import { FlagService } from './flag.service.js';
import { FlagSourcesService } from './flag-sources.service.js';
import { FlagTuningService } from './flag-tuning.service.js';

/** Wiring of red flags. */
@Module({
  imports: [HistoryModule, CampaignsModule, ClaimsDebtsModule, RollupsModule],
  controllers: [FlagController],
  providers: [FlagTuningService, FlagRunService, FlagService, FlagSourcesService],
  exports: [FlagRunService, FlagService],
})
export class RedFlagsModule {}

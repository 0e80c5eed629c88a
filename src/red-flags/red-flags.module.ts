import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ClaimsDebtsModule } from '../claims-debts/claims-debts.module.js';
import { HistoryModule } from '../history/history.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { RollupsModule } from '../rollups/rollups.module.js';
import { FlagComputing } from './flag-computing.service.js';
import { FlagController } from './flag.controller.js';
import { FlagLooking } from './flag-looking.service.js';
import { FlagRunController } from './flag-run.controller.js';
import { FlagRunJobs } from './flag-run-job.service.js';
import { FlagRunService } from './flag-run.service.js';
import { FlagService } from './flag.service.js';
import { FlagSourcesService } from './flag-sources.service.js';
import { FlagTuningService } from './flag-tuning.service.js';
import { FlagWriting } from './flag-writing.service.js';

/** Wiring of red flags. */
@Module({
  imports: [HistoryModule, JobsModule, CampaignsModule, ClaimsDebtsModule, RollupsModule],
  controllers: [FlagRunController, FlagController],
  providers: [
    FlagTuningService,
    FlagWriting,
    FlagLooking,
    FlagComputing,
    FlagRunService,
    FlagRunJobs,
    FlagService,
    FlagSourcesService,
  ],
  exports: [FlagRunService, FlagService],
})
export class RedFlagsModule {}

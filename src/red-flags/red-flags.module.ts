import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClaimsDebtsModule } from '../claims-debts/claims-debts.module.js';
import { HistoryModule } from '../history/history.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { RollupsModule } from '../rollups/rollups.module.js';
import { FlagComputing } from './flag-computing.service.js';
import { FlagController } from './flag.controller.js';
import { FlagEvidence } from './flag-evidence.service.js';
import { FlagLooking } from './flag-looking.service.js';
import { FlagRunController } from './flag-run.controller.js';
import { FlagRunJobs } from './flag-run-job.service.js';
import { FlagRunService } from './flag-run.service.js';
import { FlagService } from './flag.service.js';
import { FlagSourcesService } from './flag-sources.service.js';
import { FlagTuningService } from './flag-tuning.service.js';
import { FlagVerdicts } from './flag-verdict.service.js';
import { FlagWriting } from './flag-writing.service.js';

/** Wiring of red flags. */
@Module({
  imports: [
    HistoryModule,
    JobsModule,
    AttachmentsModule,
    CampaignsModule,
    CasesModule,
    ClaimsDebtsModule,
    RollupsModule,
  ],
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
    FlagEvidence,
    FlagVerdicts,
  ],
  exports: [FlagRunService, FlagService],
})
export class RedFlagsModule {}

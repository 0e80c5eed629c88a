import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { HistoryModule } from '../history/history.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { InspectionRoundService } from './round.service.js';
import { StagesController } from './stages.controller.js';
import { VillageStepService } from './step.service.js';

/** Wiring of the nine steps and the inspection rounds. */
@Module({
  imports: [HistoryModule, VillagesModule, CampaignsModule],
  controllers: [StagesController],
  providers: [VillageStepService, InspectionRoundService],
})
export class StagesModule {}

import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { HistoryModule } from '../history/history.module.js';
import { RollupsModule } from '../rollups/rollups.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { StageFactsService } from './stage-facts.service.js';
import { StageFigures } from './stage-figures.service.js';
import { StageReportController } from './stage-report.controller.js';
import { StageReportService } from './stage-report.service.js';
import { StageTextService } from './stage-text.service.js';

/** Papers that leave the office as documents. */
@Module({
  imports: [HistoryModule, VillagesModule, CampaignsModule, RollupsModule],
  controllers: [StageReportController],
  providers: [StageFigures, StageFactsService, StageTextService, StageReportService],
  exports: [StageReportService, StageTextService],
})
export class PapersModule {}

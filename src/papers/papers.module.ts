import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { HistoryModule } from '../history/history.module.js';
import { RollupsModule } from '../rollups/rollups.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { ListController } from './list.controller.js';
import { ListService } from './list.service.js';
import { StageFactsService } from './stage-facts.service.js';
import { StageFigures } from './stage-figures.service.js';
import { StageReportController } from './stage-report.controller.js';
import { StageReportService } from './stage-report.service.js';
import { StageTextService } from './stage-text.service.js';

/** Papers that leave the office as documents. */
@Module({
  imports: [ExchangeModule, HistoryModule, VillagesModule, CampaignsModule, RollupsModule],
  controllers: [ListController, StageReportController],
  providers: [ListService, StageFigures, StageFactsService, StageTextService, StageReportService],
  exports: [ListService, StageReportService, StageTextService],
})
export class PapersModule {}

import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
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
import { StageTemplateController } from './stage-template.controller.js';
import { StageTemplateFiles } from './stage-template-files.service.js';
import { StageTemplateService } from './stage-template.service.js';
import { StageTextService } from './stage-text.service.js';

/** Papers that leave the office as documents. */
@Module({
  imports: [AttachmentsModule, ExchangeModule, HistoryModule, VillagesModule, CampaignsModule, RollupsModule],
  controllers: [ListController, StageReportController, StageTemplateController],
  providers: [
    ListService,
    StageFigures,
    StageFactsService,
    StageTextService,
    StageTemplateFiles,
    StageTemplateService,
    StageReportService,
  ],
  exports: [ListService, StageReportService, StageTextService],
})
export class PapersModule {}

import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { HistoryModule } from '../history/history.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { RollupsModule } from '../rollups/rollups.module.js';
import { ReturnCheckService } from './return-check.service.js';
import { ReturnClosing } from './return-closing.service.js';
import { ReturnController } from './return.controller.js';
import { ReturnFiles } from './return-file.service.js';
import { ReturnKeeping } from './return-keeping.service.js';
import { ReturnService } from './return.service.js';

/** Months and quarters as they were handed up. */
@Module({
  imports: [HistoryModule, JobsModule, AttachmentsModule, CampaignsModule, RollupsModule, ExchangeModule],
  controllers: [ReturnController],
  providers: [ReturnService, ReturnCheckService, ReturnKeeping, ReturnClosing, ReturnFiles],
  exports: [ReturnService, ReturnClosing],
})
export class ReturnsModule {}

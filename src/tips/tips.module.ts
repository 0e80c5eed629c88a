import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { HistoryModule } from '../history/history.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { TipController } from './tip.controller.js';
import { TipService } from './tip.service.js';

/** Wiring of tips. */
@Module({
  imports: [HistoryModule, VillagesModule, CampaignsModule],
  controllers: [TipController],
  providers: [TipService],
})
export class TipsModule {}

import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { RectificationModule } from '../rectification/rectification.module.js';
import { CallService } from './call.service.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { OverdueService } from './overdue.service.js';
import { QueueService } from './queue.service.js';

/** Wiring of the desks. */
@Module({
  imports: [CampaignsModule, CasesModule, RectificationModule],
  controllers: [DeskController],
  providers: [DeskService, QueueService, OverdueService, CallService],
  exports: [DeskService, OverdueService],
})
export class DesksModule {}

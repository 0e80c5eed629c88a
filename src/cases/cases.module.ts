import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { HistoryModule } from '../history/history.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { CaseController } from './case.controller.js';
import { CaseRegisterService } from './case-register.service.js';
import { CaseService } from './case.service.js';
import { CaseSurroundingsReader } from './case-surroundings.js';
import { CaseTallyBook } from './case-tally.store.js';
import { CaseWriter } from './case-writer.js';

@Module({
  imports: [HistoryModule, VillagesModule, CampaignsModule],
  controllers: [CaseController],
  providers: [CaseTallyBook, CaseWriter, CaseSurroundingsReader, CaseRegisterService, CaseService],
  exports: [CaseWriter, CaseSurroundingsReader, CaseRegisterService, CaseService],
})
export class CasesModule {}

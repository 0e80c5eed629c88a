import { Module } from '@nestjs/common';
import { AssetsModule } from '../assets/assets.module.js';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClaimsDebtsModule } from '../claims-debts/claims-debts.module.js';
import { ContractsModule } from '../contracts/contracts.module.js';
import { FundsModule } from '../funds/funds.module.js';
import { HistoryModule } from '../history/history.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { NoticeAnswers } from './notice-answer.service.js';
import { NoticePapers } from './notice-papers.service.js';
import { NoticePosting } from './notice-posting.service.js';
import { NoticeReading } from './notice-reading.service.js';
import { NoticeRegisters } from './notice-registers.service.js';
import { NoticeWriting } from './notice-writing.js';
import { NoticeController } from './notice.controller.js';
import { NoticeService } from './notice.service.js';

/** Wiring of the villages' notices. */
@Module({
  imports: [
    HistoryModule,
    AttachmentsModule,
    VillagesModule,
    CampaignsModule,
    AssetsModule,
    FundsModule,
    ClaimsDebtsModule,
    ContractsModule,
    CasesModule,
  ],
  controllers: [NoticeController],
  providers: [
    NoticeWriting,
    NoticeRegisters,
    NoticePapers,
    NoticeReading,
    NoticeService,
    NoticePosting,
    NoticeAnswers,
  ],
  exports: [NoticeService],
})
export class NoticesModule {}

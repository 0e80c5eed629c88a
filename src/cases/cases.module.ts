import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { HistoryModule } from '../history/history.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { AttachmentMatchService } from './attachment-match.service.js';
import { CaseAttachmentController } from './case-attachment.controller.js';
import { CaseAttachmentService } from './case-attachment.service.js';
import { CaseController } from './case.controller.js';
import { CaseMover } from './case-mover.js';
import { CaseImportService } from './case-import.service.js';
import { CaseRegisterService } from './case-register.service.js';
import { CaseSearch } from './case-search.service.js';
import { CaseSearchBook } from './case-search.store.js';
import { CaseService } from './case.service.js';
import { CaseStandings } from './case-standing.js';
import { CaseSurroundingsReader } from './case-surroundings.js';
import { CaseTallyBook } from './case-tally.store.js';
import { CaseWriter } from './case-writer.js';

/** Wiring of the cases room. */
@Module({
  imports: [HistoryModule, AttachmentsModule, VillagesModule, CampaignsModule],
  controllers: [CaseController, CaseAttachmentController],
  providers: [
    CaseTallyBook,
    CaseSearchBook,
    CaseSearch,
    CaseWriter,
    CaseMover,
    CaseStandings,
    CaseSurroundingsReader,
    CaseRegisterService,
    CaseService,
    CaseImportService,
    CaseAttachmentService,
    AttachmentMatchService,
  ],
  exports: [
    CaseSurroundingsReader,
    CaseRegisterService,
    CaseService,
    CaseImportService,
    CaseMover,
    CaseStandings,
    CaseAttachmentService,
    AttachmentMatchService,
  ],
})
export class CasesModule {}

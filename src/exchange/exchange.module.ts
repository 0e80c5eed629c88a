import { Module } from '@nestjs/common';
import { AssetsModule } from '../assets/assets.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClaimsDebtsModule } from '../claims-debts/claims-debts.module.js';
import { ContractsModule } from '../contracts/contracts.module.js';
import { DisciplineModule } from '../discipline/discipline.module.js';
import { FundsModule } from '../funds/funds.module.js';
import { HistoryModule } from '../history/history.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { RectificationModule } from '../rectification/rectification.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { CaseImporter } from './case-importer.js';
import { ExportController } from './export.controller.js';
import { ExportProcess } from './export-process.js';
import { ExportService } from './export.service.js';
import { FaultWorkbookService } from './fault-workbook.service.js';
import { ImportAtOnce } from './import-at-once.js';
import { ImportCarrying } from './import-carrying.js';
import { ImportController } from './import.controller.js';
import { Importers } from './importers.js';
import { ImportFiles } from './import-files.js';
import { ImportPlanning } from './import-planning.js';
import { ImportReadingService } from './import-reading.service.js';
import { ImportRecords } from './import-records.js';
import { ImportService } from './import.service.js';
import { ProposalAccepting } from './proposal-accepting.js';
import { ProposalService } from './proposal.service.js';
import { RegisterImporters } from './register-importers.js';
import { SanctionImporter } from './sanction-importer.js';
import { TaskSheetBook } from './task-sheet-book.js';
import { TaskSheetController } from './task-sheet.controller.js';
import { TaskSheetHandInService } from './task-sheet-hand-in.service.js';
import { TaskSheetService } from './task-sheet.service.js';
import { TemplateController } from './template.controller.js';
import { TemplateService } from './template.service.js';
import { VillageImporter } from './village-importer.js';

/** Wiring of imports and exports. */
@Module({
  imports: [
    HistoryModule,
    JobsModule,
    VillagesModule,
    CampaignsModule,
    CasesModule,
    AssetsModule,
    ClaimsDebtsModule,
    ContractsModule,
    FundsModule,
    DisciplineModule,
    RectificationModule,
  ],
  controllers: [ImportController, ExportController, TemplateController, TaskSheetController],
  providers: [
    ImportFiles,
    ImportReadingService,
    ImportRecords,
    CaseImporter,
    VillageImporter,
    SanctionImporter,
    RegisterImporters,
    Importers,
    ImportPlanning,
    ImportAtOnce,
    ImportCarrying,
    ImportService,
    FaultWorkbookService,
    ExportProcess,
    ExportService,
    TemplateService,
    TaskSheetService,
    TaskSheetBook,
    TaskSheetHandInService,
    ProposalAccepting,
    ProposalService,
  ],
  exports: [
    ImportService,
    ImportFiles,
    ImportRecords,
    FaultWorkbookService,
    ExportProcess,
    ExportService,
    TemplateService,
  ],
})
export class ExchangeModule {}

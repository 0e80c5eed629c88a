import { type DynamicModule, Module } from '@nestjs/common';
import { AssetsModule } from '../assets/assets.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClaimsDebtsModule } from '../claims-debts/claims-debts.module.js';
import { ContractsModule } from '../contracts/contracts.module.js';
import { HistoryModule } from '../history/history.module.js';
import { DisciplineModule } from '../discipline/discipline.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { RectificationModule } from '../rectification/rectification.module.js';
import { RegistersModule } from '../registers/registers.module.js';
import { RollupsModule } from '../rollups/rollups.module.js';
import { UsersModule } from '../users/users.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { BackupController } from './backup.controller.js';
import { BackupKeeping } from './backup-keeping.js';
import { BackupMaker } from './backup-maker.js';
import { BackupScheduler } from './backup-scheduler.js';
import { BackupService } from './backup.service.js';
import { BackupTaking } from './backup-taking.service.js';
import { BeginAnewService } from './begin-anew.service.js';
import { BeginningService } from './beginning.service.js';
import { DoctorService } from './doctor.service.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerService, SERVING, type Serving } from './ledger.service.js';
import { SampleBuilding } from './sample-building.js';
import { SamplePapers } from './sample-papers.js';
import { SampleCases } from './sample-cases.js';
import { SampleRegisters } from './sample-registers.js';
import { SampleService } from './sample.service.js';

/** The ledger as a whole: its beginning, its sample, its health. */
@Module({})
export class UpkeepModule {
  static of(serving: Serving): DynamicModule {
    return {
      module: UpkeepModule,
      imports: [
        HistoryModule,
        UsersModule,
        VillagesModule,
        CampaignsModule,
        CasesModule,
        DisciplineModule,
        RectificationModule,
        RollupsModule,
        PapersModule,
        NoticesModule,
        JobsModule,
        SettingsModule,
        RegistersModule,
        AssetsModule,
        ContractsModule,
        ClaimsDebtsModule,
      ],
      controllers: [LedgerController, BackupController],
      providers: [
        { provide: SERVING, useValue: serving },
        LedgerService,
        BeginningService,
        BeginAnewService,
        SampleBuilding,
        SamplePapers,
        SampleCases,
        SampleRegisters,
        SampleService,
        DoctorService,
        BackupMaker,
        BackupKeeping,
        BackupService,
        BackupTaking,
        BackupScheduler,
      ],
      exports: [BeginningService, SampleService, DoctorService, BackupMaker],
    };
  }
}

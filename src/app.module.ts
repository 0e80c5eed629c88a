import { type DynamicModule, Module } from '@nestjs/common';
import type { AppParts } from './app.js';
import { AccessModule } from './access/access.module.js';
import { AssetsModule } from './assets/assets.module.js';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { CasesModule } from './cases/cases.module.js';
import { DesksModule } from './desks/desks.module.js';
import { ClaimsDebtsModule } from './claims-debts/claims-debts.module.js';
import { ContractsModule } from './contracts/contracts.module.js';
import { DisciplineModule } from './discipline/discipline.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { FundsModule } from './funds/funds.module.js';
import { HistoryModule } from './history/history.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { FormsModule } from './papers/forms.module.js';
import { PapersModule } from './papers/papers.module.js';
import { RectificationModule } from './rectification/rectification.module.js';
import { RedFlagsModule } from './red-flags/red-flags.module.js';
import { RegistersModule } from './registers/registers.module.js';
import { ReportCheckModule } from './report-check/report-check.module.js';
import { ReturnsModule } from './returns/returns.module.js';
import { RollupsModule } from './rollups/rollups.module.js';
import { StorageModule } from './storage/storage.module.js';
import { StagesModule } from './stages/stages.module.js';
import { TipsModule } from './tips/tips.module.js';
import { UpkeepModule } from './upkeep/upkeep.module.js';
import { SessionService } from './users/session.service.js';
import { UsersModule } from './users/users.module.js';
import { VillagesModule } from './villages/villages.module.js';

/** Wiring: every room once, lowest first. */
@Module({})
export class AppModule {
  static of(parts: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        StorageModule.of(parts.storage, parts.clock),
        AccessModule.of({
          imports: [UsersModule],
          inject: [SessionService],
          useFactory: (sessions: SessionService) => (request) => sessions.actorOfRequest(request),
        }),
        HistoryModule,
        JobsModule,
        AttachmentsModule,
        VillagesModule,
        UsersModule,
        RegistersModule,
        AssetsModule,
        ClaimsDebtsModule,
        ContractsModule,
        FundsModule,
        CampaignsModule,
        CasesModule,
        DisciplineModule,
        NoticesModule,
        TipsModule,
        StagesModule,
        RectificationModule,
        RollupsModule,
        ReportCheckModule,
        DesksModule,
        RedFlagsModule,
        ExchangeModule,
        PapersModule,
        FormsModule,
        ReturnsModule,
        UpkeepModule.of({ insecure: parts.insecure === true, scheduled: parts.scheduled === true }),
      ],
    };
  }
}

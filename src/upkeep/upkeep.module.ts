import { type DynamicModule, Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { RollupsModule } from '../rollups/rollups.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { BeginningService } from './beginning.service.js';
import { DoctorService } from './doctor.service.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerService, SERVING, type Serving } from './ledger.service.js';
import { SampleBuilding } from './sample-building.js';
import { SampleService } from './sample.service.js';

/** The ledger as a whole: its beginning, its sample, its health. */
@Module({})
export class UpkeepModule {
  static of(serving: Serving): DynamicModule {
    return {
      module: UpkeepModule,
      imports: [VillagesModule, CampaignsModule, CasesModule, RollupsModule],
      controllers: [LedgerController],
      providers: [
        { provide: SERVING, useValue: serving },
        LedgerService,
        BeginningService,
        SampleBuilding,
        SampleService,
        DoctorService,
      ],
      exports: [BeginningService, SampleService, DoctorService],
    };
  }
}

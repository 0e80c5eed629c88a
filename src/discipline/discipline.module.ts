import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { DealtPersonService } from './dealt-person.service.js';
import { DealtPersonController } from './dealt-person.controller.js';
import { DisciplineController } from './discipline.controller.js';
import { DisciplineMoneyController } from './discipline-money.controller.js';
import { DisciplineMoneyService } from './discipline-money.service.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import { HandOverController } from './hand-over.controller.js';
import { HandOverService } from './hand-over.service.js';
import { MeasureController } from './measure.controller.js';
import { MeasureService } from './measure.service.js';
import { ReportedSanctions } from './reported-sanctions.service.js';
import { SanctionController } from './sanction.controller.js';
import { SanctionImportService } from './sanction-import.service.js';
import { SanctionRegisterService } from './sanction-register.service.js';
import { SanctionService } from './sanction.service.js';
import { SanctionWriter } from './sanction-writer.js';

/** Wiring of the discipline register. */
@Module({
  imports: [HistoryModule, SettingsModule],
  controllers: [
    SanctionController,
    DealtPersonController,
    MeasureController,
    HandOverController,
    DisciplineMoneyController,
    DisciplineController,
  ],
  providers: [
    DisciplineSettingService,
    DealtPersonService,
    SanctionWriter,
    SanctionRegisterService,
    SanctionService,
    SanctionImportService,
    ReportedSanctions,
    MeasureService,
    HandOverService,
    DisciplineMoneyService,
  ],
  exports: [DisciplineSettingService, SanctionRegisterService, SanctionImportService, ReportedSanctions],
})
export class DisciplineModule {}

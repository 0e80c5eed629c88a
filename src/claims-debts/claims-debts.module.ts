import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { RegistersModule } from '../registers/registers.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { ClaimImportService } from './claim-import.service.js';
import { ClaimPaymentService } from './claim-payment.service.js';
import { ClaimController } from './claim.controller.js';
import { ClaimService } from './claim.service.js';

/** Wiring of claims and debts. */
@Module({
  imports: [HistoryModule, RegistersModule, SettingsModule, VillagesModule],
  controllers: [ClaimController],
  providers: [ClaimService, ClaimPaymentService, ClaimImportService],
  exports: [ClaimService, ClaimImportService],
})
export class ClaimsDebtsModule {}

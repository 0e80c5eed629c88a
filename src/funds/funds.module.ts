import { Module } from '@nestjs/common';
import { RegistersModule } from '../registers/registers.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { FundAccountController } from './account.controller.js';
import { FundAccountService } from './account.service.js';
import { FundEntryController } from './entry.controller.js';
import { FundEntryService } from './entry.service.js';
import { FundImportService } from './fund-import.service.js';

/** Wiring of accounts and entries. */
@Module({
  imports: [RegistersModule, VillagesModule],
  controllers: [FundAccountController, FundEntryController],
  providers: [FundAccountService, FundEntryService, FundImportService],
  exports: [FundAccountService, FundEntryService, FundImportService],
})
export class FundsModule {}

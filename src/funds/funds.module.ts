import { Module } from '@nestjs/common';
import { RegistersModule } from '../registers/registers.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { FundAccountController } from './account.controller.js';
import { FundAccountService } from './account.service.js';
import { FundEntryController } from './entry.controller.js';
import { FundEntryService } from './entry.service.js';
import { FundImportService } from './fund-import.service.js';
import { FundStatementController } from './statement.controller.js';
import { FundStatementService } from './statement.service.js';

/** Wiring of accounts, entries and statement balances. */
@Module({
  imports: [RegistersModule, VillagesModule],
  controllers: [FundAccountController, FundEntryController, FundStatementController],
  providers: [FundAccountService, FundEntryService, FundImportService, FundStatementService],
  exports: [FundAccountService, FundEntryService, FundImportService],
})
export class FundsModule {}

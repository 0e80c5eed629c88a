import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { RegistersModule } from '../registers/registers.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { ContractImportService } from './contract-import.service.js';
import { ContractDueService } from './contract-due.service.js';
import { ContractRentService } from './contract-rent.service.js';
import { ContractController } from './contract.controller.js';
import { ContractService } from './contract.service.js';

/** Wiring of contracts and their rents. */
@Module({
  imports: [HistoryModule, RegistersModule, VillagesModule],
  controllers: [ContractController],
  providers: [ContractService, ContractDueService, ContractRentService, ContractImportService],
  exports: [ContractService, ContractRentService, ContractImportService],
})
export class ContractsModule {}

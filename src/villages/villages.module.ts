import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { VillageController } from './village.controller.js';
import { VillageImportService } from './village-import.service.js';
import { VillageService } from './village.service.js';
import { VillageWriting } from './village-writing.js';

/** Wiring of the room. */
@Module({
  imports: [HistoryModule],
  controllers: [VillageController],
  providers: [VillageService, VillageImportService, VillageWriting],
  exports: [VillageService, VillageImportService],
})
export class VillagesModule {}

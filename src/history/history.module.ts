import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller.js';
import { HistoryExportService } from './history-export.service.js';
import { HistoryPageService } from './history-page.service.js';
import { HistoryReads } from './history-reads.service.js';
import { HistoryService } from './history.service.js';
import { StrikeOutController } from './strike-out.controller.js';
import { StrikeOutService } from './strike-out.service.js';
import { VerificationService } from './verification.service.js';

/** Wiring of the chains. */
@Module({
  controllers: [HistoryController, StrikeOutController],
  providers: [
    HistoryService,
    HistoryReads,
    HistoryExportService,
    HistoryPageService,
    StrikeOutService,
    VerificationService,
  ],
  exports: [HistoryService, HistoryReads],
})
export class HistoryModule {}

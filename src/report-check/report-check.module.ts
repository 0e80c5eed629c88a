import { Module } from '@nestjs/common';
import { ReportCheckController } from './report-check.controller.js';
import { ReportCheckService } from './report-check.service.js';

/** The check of reports; needs no ledger. */
@Module({
  controllers: [ReportCheckController],
  providers: [ReportCheckService],
  exports: [ReportCheckService],
})
export class ReportCheckModule {}

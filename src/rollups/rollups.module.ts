import { Module } from '@nestjs/common';
import { ReconciliationController } from './reconciliation.controller.js';
import { ReconciliationService } from './reconciliation.service.js';
import { RollupController } from './rollup.controller.js';
import { RollupService } from './rollup.service.js';

/** Totals and reconciliation. */
@Module({
  controllers: [RollupController, ReconciliationController],
  providers: [RollupService, ReconciliationService],
  exports: [RollupService, ReconciliationService],
})
export class RollupsModule {}

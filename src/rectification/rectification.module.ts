import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { UsersModule } from '../users/users.module.js';
import { BulkController } from './bulk.controller.js';
import { BulkService } from './bulk.service.js';
import { DeadlineController } from './deadline.controller.js';
import { ExtensionService } from './extension.service.js';
import { MoneyController } from './money.controller.js';
import { MoneyService } from './money.service.js';
import { MoveContext } from './move-context.js';
import { ProgressService } from './progress.service.js';
import { RectificationController } from './rectification.controller.js';
import { RectificationService } from './rectification.service.js';
import { RectificationViewService } from './rectification-view.service.js';
import { RecoveryService } from './recovery.service.js';
import { VoucherService } from './voucher.service.js';
import { WriteOffService } from './write-off.service.js';

/** Wiring of the work on cases. */
@Module({
  imports: [CasesModule, UsersModule],
  controllers: [BulkController, DeadlineController, RectificationController, MoneyController],
  providers: [
    MoveContext,
    RectificationService,
    RectificationViewService,
    ProgressService,
    ExtensionService,
    MoneyService,
    RecoveryService,
    WriteOffService,
    BulkService,
    VoucherService,
  ],
  exports: [ProgressService, MoneyService],
})
export class RectificationModule {}

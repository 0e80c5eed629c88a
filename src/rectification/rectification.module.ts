import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { HistoryModule } from '../history/history.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { UsersModule } from '../users/users.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { AssignmentController } from './assignment.controller.js';
import { AssignmentService } from './assignment.service.js';
import { BulkBack } from './bulk-back.service.js';
import { BulkBatches } from './bulk-batches.service.js';
import { AmountService } from './amount.service.js';
import { BulkController } from './bulk.controller.js';
import { BulkDeeds } from './bulk-deeds.service.js';
import { BulkService } from './bulk.service.js';
import { CollectionController } from './collection.controller.js';
import { CollectionService } from './collection.service.js';
import { CollectionStateService } from './collection-state.service.js';
import { DeadlineController } from './deadline.controller.js';
import { ExtensionService } from './extension.service.js';
import { HolidayController } from './holiday.controller.js';
import { HolidayService } from './holiday.service.js';
import { MoneyController } from './money.controller.js';
import { MoneyService } from './money.service.js';
import { MoveContext } from './move-context.js';
import { OpeningConfirming } from './opening-confirming.service.js';
import { OpeningController } from './opening.controller.js';
import { OpeningService } from './opening.service.js';
import { OpeningStands } from './opening-stands.service.js';
import { OpeningTakeOver } from './opening-take-over.service.js';
import { ProgressService } from './progress.service.js';
import { RectificationController } from './rectification.controller.js';
import { RectificationService } from './rectification.service.js';
import { RectificationViewService } from './rectification-view.service.js';
import { RecurrenceService } from './recurrence.service.js';
import { ReinspectionController } from './reinspection.controller.js';
import { ReinspectionDrawService } from './reinspection-draw.service.js';
import { ReinspectionResultService } from './reinspection-result.service.js';
import { ReinspectionService } from './reinspection.service.js';
import { RecoveryService } from './recovery.service.js';
import { UrgingController } from './urging.controller.js';
import { UrgingIssueService } from './urging-issue.service.js';
import { UrgingService } from './urging.service.js';
import { BookedVouchers } from './voucher-back.service.js';
import { StageController } from './stage.controller.js';
import { StageService } from './stage.service.js';
import { VoucherController } from './voucher.controller.js';
import { VoucherService } from './voucher.service.js';
import { WriteOffService } from './write-off.service.js';

/** Wiring of the work on cases. */
@Module({
  imports: [
    JobsModule,
    SettingsModule,
    HistoryModule,
    AttachmentsModule,
    VillagesModule,
    CampaignsModule,
    CasesModule,
    UsersModule,
  ],
  controllers: [
    AssignmentController,
    BulkController,
    VoucherController,
    DeadlineController,
    HolidayController,
    RectificationController,
    MoneyController,
    StageController,
    ReinspectionController,
    CollectionController,
    OpeningController,
    UrgingController,
  ],
  providers: [
    MoveContext,
    HolidayService,
    RectificationService,
    RectificationViewService,
    ProgressService,
    ExtensionService,
    MoneyService,
    RecoveryService,
    StageService,
    AmountService,
    WriteOffService,
    AssignmentService,
    BulkService,
    BulkDeeds,
    BulkBatches,
    BulkBack,
    VoucherService,
    BookedVouchers,
    ReinspectionService,
    ReinspectionDrawService,
    ReinspectionResultService,
    RecurrenceService,
    CollectionService,
    CollectionStateService,
    OpeningStands,
    OpeningTakeOver,
    OpeningConfirming,
    OpeningService,
    UrgingIssueService,
    UrgingService,
  ],
  exports: [OpeningStands, OpeningConfirming, ProgressService, MoneyService, CollectionStateService],
})
export class RectificationModule {}

import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { HistoryModule } from '../history/history.module.js';
import { RegistersModule } from '../registers/registers.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { AssetCountService } from './asset-count.service.js';
import { AssetDisposalService } from './asset-disposal.service.js';
import { AssetImportService } from './asset-import.service.js';
import { AssetLineController } from './asset-line.controller.js';
import { AssetLineWriting } from './asset-line-writing.js';
import { AssetPhotographService } from './asset-photograph.service.js';
import { AssetController } from './asset.controller.js';
import { AssetService } from './asset.service.js';

/** Wiring of assets and resources, their counts with pictures, and disposals. */
@Module({
  imports: [AttachmentsModule, HistoryModule, RegistersModule, VillagesModule],
  controllers: [AssetController, AssetLineController],
  providers: [
    AssetService,
    AssetLineWriting,
    AssetPhotographService,
    AssetCountService,
    AssetDisposalService,
    AssetImportService,
  ],
  exports: [AssetService, AssetCountService, AssetDisposalService, AssetImportService],
})
export class AssetsModule {}

import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { HistoryModule } from '../history/history.module.js';
import { RollupsModule } from '../rollups/rollups.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { FormController } from './form.controller.js';
import { FormFigures } from './form-figures.service.js';
import { FormFillService } from './form-fill.service.js';
import { FormMatching } from './form-matching.service.js';
import { FormService } from './form.service.js';
import { FormShelf } from './form-shelf.service.js';
import { FormWorkbooks } from './form-workbook.service.js';

/** Forms of other offices, kept and filled. */
@Module({
  imports: [AttachmentsModule, HistoryModule, VillagesModule, CampaignsModule, RollupsModule],
  controllers: [FormController],
  providers: [FormShelf, FormWorkbooks, FormMatching, FormFigures, FormService, FormFillService],
  exports: [FormShelf, FormFillService],
})
export class FormsModule {}

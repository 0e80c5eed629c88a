import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { VillagesModule } from '../villages/villages.module.js';
import { CampaignController } from './campaign.controller.js';
import { CampaignOpeningService } from './campaign-opening.service.js';
import { CampaignService } from './campaign.service.js';
import { DeclarationService } from './declaration.service.js';
import { TaxonomyController } from './taxonomy.controller.js';
import { TaxonomyService } from './taxonomy.service.js';

/** Wiring of the room. */
@Module({
  imports: [HistoryModule, VillagesModule],
  controllers: [CampaignController, TaxonomyController],
  providers: [CampaignService, CampaignOpeningService, TaxonomyService, DeclarationService],
  exports: [CampaignService, CampaignOpeningService, TaxonomyService, DeclarationService],
})
export class CampaignsModule {}

import { Controller, Get } from '@nestjs/common';
import { Can } from '../access/can.js';
import { taxonomyChoices } from './shipped-taxonomy.js';
import type { TaxonomyChoiceView } from './campaign.js';

/** Route of the taxonomies that are shipped. */
@Controller('taxonomies')
export class TaxonomyController {
  @Get()
  @Can('campaigns:read')
  choices(): TaxonomyChoiceView[] {
    return taxonomyChoices();
  }
}

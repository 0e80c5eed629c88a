import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { CompletenessDto } from './completeness.dto.js';
import type { CompletenessView } from './completeness.js';
import { CompletenessService } from './completeness.service.js';

/** `/api/rollups/completeness`: what is registered of each village, and what proves it. */
@Controller('rollups/completeness')
export class CompletenessController {
  constructor(private readonly completeness: CompletenessService) {}

  @Get()
  @Can('rollups:read')
  look(@CurrentActor() actor: Actor, @Query() question: CompletenessDto): Promise<CompletenessView> {
    return this.completeness.completeness(actor, question);
  }
}

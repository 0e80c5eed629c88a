import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { SanctionRollupDto } from './sanction-rollup.dto.js';
import type { SanctionRollupView } from './sanction-rollup.js';
import { SanctionRollupService } from './sanction-rollup.service.js';

/** `/api/rollups/sanctions`: for inspectors, since a cell of one person names that person to who knows the village. */
@Controller('rollups/sanctions')
export class SanctionRollupController {
  constructor(private readonly rollups: SanctionRollupService) {}

  @Get()
  @Can('discipline:read')
  rollup(@CurrentActor() actor: Actor, @Query() question: SanctionRollupDto): Promise<SanctionRollupView> {
    return this.rollups.rollup(actor, question);
  }
}

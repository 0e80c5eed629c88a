import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { RollupQuestionDto } from './rollup.dto.js';
import type { RollupView } from './rollup.js';
import { RollupService } from './rollup.service.js';

/** `/api/rollups`. */
@Controller('rollups')
export class RollupController {
  constructor(private readonly rollups: RollupService) {}

  /** Totals of a campaign and their lines. */
  @Get()
  @Can('rollups:read')
  rollup(@CurrentActor() actor: Actor, @Query() question: RollupQuestionDto): Promise<RollupView> {
    return this.rollups.rollup(actor, question);
  }
}

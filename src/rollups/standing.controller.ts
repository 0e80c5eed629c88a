import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { Page } from '../kernel/paging.js';
import { StandingRowsDto } from './standing.dto.js';
import type { StandingRowView } from './standing.js';
import { StandingService } from './standing.service.js';

/** `/api/rollups/standing`: the cases behind what a stage report says of rectification. */
@Controller('rollups/standing')
export class StandingController {
  constructor(private readonly standings: StandingService) {}

  /** The cases of one standing, of a category, an item or all. */
  @Get('rows')
  @Can('cases:read')
  rows(@CurrentActor() actor: Actor, @Query() question: StandingRowsDto): Promise<Page<StandingRowView>> {
    return this.standings.rows(actor, question);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { StepLacksDto } from './step-lacks.dto.js';
import type { VillageLacks } from './step-lacks.js';
import { StepLacksService } from './step-lacks.service.js';

/** `/api/rollups/step-lacks`. */
@Controller('rollups/step-lacks')
export class StepLacksController {
  constructor(private readonly lacks: StepLacksService) {}

  @Get()
  @Can('stages:read')
  all(@CurrentActor() actor: Actor, @Query() { campaign }: StepLacksDto): Promise<VillageLacks[]> {
    return this.lacks.all(actor, campaign);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { StrikeOutDto, StrikeOutListDto } from './history.dto.js';
import { targetOf } from './strike-out.rules.js';
import { StrikeOutService } from './strike-out.service.js';
import type { StrikeOutView } from './strike-out.js';

/** `/api/history/strike-outs`: personal values leave the history when two persons want it. */
@Controller('history/strike-outs')
export class StrikeOutController {
  constructor(private readonly strikeOuts: StrikeOutService) {}

  @Get()
  @Can('history:read')
  requests(@CurrentActor() actor: Actor, @Query() query: StrikeOutListDto): Promise<StrikeOutView[]> {
    return this.strikeOuts.requests(actor, query.state ?? null);
  }

  @Post()
  @Can('history:ask-strike-out')
  ask(@CurrentActor() actor: Actor, @Body() body: StrikeOutDto): Promise<StrikeOutView> {
    return this.strikeOuts.ask(actor, targetOf(body), body.reason);
  }

  @Post(':id/grant')
  @HttpCode(200)
  @Can('history:strike-out')
  grant(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StrikeOutView> {
    return this.strikeOuts.grant(actor, id);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Can('history:strike-out')
  refuse(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StrikeOutView> {
    return this.strikeOuts.refuse(actor, id);
  }
}

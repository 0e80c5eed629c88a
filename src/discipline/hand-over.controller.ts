import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { Page } from '../kernel/paging.js';
import { asked, RegisterVoidShape } from '../registers/register-shapes.js';
import { HandOverDto, HandOverEditDto, HandOverListDto } from './hand-over.dto.js';
import type { HandOverView } from './hand-over.js';
import { HandOverService } from './hand-over.service.js';

/** `/api/discipline/hand-overs`. */
@Controller('discipline/hand-overs')
export class HandOverController {
  constructor(private readonly handOvers: HandOverService) {}

  @Get()
  @Can('discipline:read')
  list(@CurrentActor() actor: Actor, @Query() query: HandOverListDto): Promise<Page<HandOverView>> {
    return this.handOvers.list(actor, asked(query));
  }

  @Post()
  @Can('discipline:write')
  record(@CurrentActor() actor: Actor, @Body() body: HandOverDto): Promise<HandOverView> {
    return this.handOvers.record(actor, body);
  }

  @Patch(':id')
  @Can('discipline:write')
  correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: HandOverEditDto,
  ): Promise<HandOverView> {
    const { version, ...input } = body;
    return this.handOvers.correct(actor, id, version, input);
  }

  @Post(':id/void')
  @HttpCode(200)
  @Can('discipline:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RegisterVoidShape,
  ): Promise<HandOverView> {
    return this.handOvers.voidOne(actor, id, body.version, body.reason);
  }
}

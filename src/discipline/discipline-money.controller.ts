import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { asked } from '../registers/register-shapes.js';
import {
  DisciplineMoneyDto,
  DisciplineMoneyListDto,
  DisciplineMoneyReversalDto,
} from './discipline-money.dto.js';
import type { DisciplineMoneyPage, DisciplineMoneyView } from './discipline-money.js';
import { DisciplineMoneyService } from './discipline-money.service.js';

/** `/api/discipline/money`. */
@Controller('discipline/money')
export class DisciplineMoneyController {
  constructor(private readonly money: DisciplineMoneyService) {}

  @Get()
  @Can('discipline:read')
  list(@CurrentActor() actor: Actor, @Query() query: DisciplineMoneyListDto): Promise<DisciplineMoneyPage> {
    return this.money.list(actor, asked(query));
  }

  @Post()
  @Can('discipline:write')
  record(@CurrentActor() actor: Actor, @Body() body: DisciplineMoneyDto): Promise<DisciplineMoneyView> {
    return this.money.record(actor, body);
  }

  @Post(':id/reverse')
  @Can('discipline:write')
  reverse(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DisciplineMoneyReversalDto,
  ): Promise<DisciplineMoneyView> {
    return this.money.reverse(actor, id, body);
  }
}

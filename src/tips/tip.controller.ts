import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { TipChangeDto, TipDto, TipListDto, TipVoidDto } from './tip.dto.js';
import type { TipPage, TipView } from './tip.js';
import { TipService } from './tip.service.js';

const PAGE_SIZE = 50;

/** `/api/tips`. */
@Controller('tips')
export class TipController {
  constructor(private readonly tips: TipService) {}

  @Get()
  @Can('tips:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { campaign, page = 1, size = PAGE_SIZE, ...question }: TipListDto,
  ): Promise<TipPage> {
    return this.tips.list(actor, campaign, { page, size, ...question });
  }

  @Post()
  @Can('tips:write')
  receive(@CurrentActor() actor: Actor, @Body() { campaign, ...typed }: TipDto): Promise<TipView> {
    return this.tips.receive(actor, campaign, typed);
  }

  @Get(':id')
  @Can('tips:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TipView> {
    return this.tips.one(actor, id);
  }

  @Patch(':id')
  @Can('tips:write')
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...typed }: TipChangeDto,
  ): Promise<TipView> {
    return this.tips.change(actor, id, version, typed);
  }

  @Post(':id/void')
  @HttpCode(200)
  @Can('tips:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, voidedAs }: TipVoidDto,
  ): Promise<TipView> {
    return this.tips.voidOne(actor, id, version, voidedAs);
  }

  @Get(':id/history')
  @Can('tips:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.tips.entries(actor, id);
  }
}

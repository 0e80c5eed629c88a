import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { asked, RegisterVoidShape } from '../registers/register-shapes.js';
import { MeasureDto, MeasureEditDto, MeasureListDto } from './measure.dto.js';
import type { MeasurePage, MeasureView } from './measure.js';
import { MeasureService } from './measure.service.js';

/** `/api/discipline/measures`. */
@Controller('discipline/measures')
export class MeasureController {
  constructor(private readonly measures: MeasureService) {}

  @Get()
  @Can('discipline:read')
  list(@CurrentActor() actor: Actor, @Query() query: MeasureListDto): Promise<MeasurePage> {
    return this.measures.list(actor, asked(query));
  }

  @Post()
  @Can('discipline:write')
  record(@CurrentActor() actor: Actor, @Body() body: MeasureDto): Promise<MeasureView> {
    return this.measures.record(actor, body);
  }

  @Get(':id')
  @Can('discipline:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MeasureView> {
    return this.measures.find(actor, id);
  }

  @Patch(':id')
  @Can('discipline:write')
  correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: MeasureEditDto,
  ): Promise<MeasureView> {
    const { version, ...input } = body;
    return this.measures.correct(actor, id, version, input);
  }

  @Post(':id/void')
  @HttpCode(200)
  @Can('discipline:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RegisterVoidShape,
  ): Promise<MeasureView> {
    return this.measures.voidOne(actor, id, body.version, body.reason);
  }

  @Get(':id/history')
  @Can('discipline:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.measures.entries(actor, id);
  }
}
